import { Controller } from '@nestjs/common';
import { scoring } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

const { explainPair, compare } = scoring;

@Controller('api/cities/:city')
export class ExplanationsController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', 'targets/:targetId/candidates/:candidateKind/:candidateId/explanation', explainPair, {
    summary: '排名说明 · Why a candidate is where it is: its rank or its veto, and the nearest change to the top ten',
  })
  explain(@Asks() { input, context }: Asked<typeof explainPair>) {
    return this.bus.request(explainPair, input, context);
  }

  @Route('GET', 'targets/:targetId/comparison', compare, {
    summary: '并列比较 · Two to four candidates side by side, factor by factor',
  })
  compare(@Asks() { input, context }: Asked<typeof compare>) {
    return this.bus.request(compare, input, context);
  }
}
