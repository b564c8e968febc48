import { Controller } from '@nestjs/common';
import { weights } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

@Controller('api/cities/:city/offices')
export class OfficesController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', ':office/targets/:targetId/list', weights.officeList, {
    summary: '驻外机构的匹配列表 · A list of a target under the weights of an office, made now',
  })
  list(@Asks() { input, context }: Asked<typeof weights.officeList>) {
    return this.bus.request(weights.officeList, input, context);
  }
}
