import { Controller } from '@nestjs/common';
import { reasons } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

const { listReasons, addReason, changeReason } = reasons;

@Controller('api/cities/:city/reasons')
export class ReasonsController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', listReasons, { summary: '评审理由 · The reasons that officers of the city may give' })
  list(@Asks() { input, context }: Asked<typeof listReasons>) {
    return this.bus.request(listReasons, input, context);
  }

  @Route('POST', '', addReason, { summary: '新增理由 · Add a reason to those of the city', status: 201 })
  add(@Asks() { input, context }: Asked<typeof addReason>) {
    return this.bus.request(addReason, input, context);
  }

  @Route('PATCH', ':code', changeReason, { summary: '修改理由 · Rename a reason, or offer it no longer' })
  change(@Asks() { input, context }: Asked<typeof changeReason>) {
    return this.bus.request(changeReason, input, context);
  }
}
