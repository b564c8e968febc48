import { Controller } from '@nestjs/common';
import { type MessageContext, type OutputOf, type ParsedInputOf, scoring } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { ExplanationsService } from './explanations.service.js';

@Controller()
export class ExplanationsHandlers {
  constructor(private readonly explanations: ExplanationsService) {}

  @Handles(scoring.explainPair)
  explain(input: ParsedInputOf<typeof scoring.explainPair>, context: MessageContext): Promise<scoring.PairExplanation> {
    return this.explanations.explain(input, context);
  }

  @Handles(scoring.compare)
  compare(
    input: ParsedInputOf<typeof scoring.compare>,
    context: MessageContext,
  ): Promise<OutputOf<typeof scoring.compare>> {
    return this.explanations.compare(input, context);
  }
}
