import { Controller } from '@nestjs/common';
import { experts } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

@Controller('api/cities/:city/experts')
export class ExpertsController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', experts.listExperts, { summary: '实验室与团队列表 · Laboratories and teams' })
  list(@Asks() { input, context }: Asked<typeof experts.listExperts>) {
    return this.bus.request(experts.listExperts, input, context);
  }
}
