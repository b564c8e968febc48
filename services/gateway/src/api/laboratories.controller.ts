import { Controller } from '@nestjs/common';
import { experts } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

@Controller('api/cities/:city/laboratories')
export class LaboratoriesController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', experts.listLaboratories, { summary: '实验室与团队列表 · Laboratories and teams' })
  list(@Asks() { input, context }: Asked<typeof experts.listLaboratories>) {
    return this.bus.request(experts.listLaboratories, input, context);
  }
}
