import { Controller } from '@nestjs/common';
import { projects } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

@Controller('api/cities/:city/engagements')
export class EngagementsController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', projects.listEngagements, { summary: '跟进项目列表 · What became of accepted suggestions' })
  list(@Asks() { input, context }: Asked<typeof projects.listEngagements>) {
    return this.bus.request(projects.listEngagements, input, context);
  }
}
