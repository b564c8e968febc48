import { Controller } from '@nestjs/common';
import { risks } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

const { listRisks, enterRisk, liftRisk } = risks;

@Controller('api/cities/:city/risks')
export class RisksController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', listRisks, { summary: '风险名单 · Organisations not to be approached, or with caution' })
  list(@Asks() { input, context }: Asked<typeof listRisks>) {
    return this.bus.request(listRisks, input, context);
  }

  @Route('POST', '', enterRisk, { summary: '列入风险名单 · Enter an organisation', status: 201 })
  enter(@Asks() { input, context }: Asked<typeof enterRisk>) {
    return this.bus.request(enterRisk, input, context);
  }

  @Route('POST', ':id/lifting', liftRisk, { summary: '解除风险 · Take an organisation off the list, with a word why' })
  lift(@Asks() { input, context }: Asked<typeof liftRisk>) {
    return this.bus.request(liftRisk, input, context);
  }
}
