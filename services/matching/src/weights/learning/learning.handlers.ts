import { Controller } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, weights } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { LearningService } from './learning.service.js';

@Controller()
export class LearningHandlers {
  constructor(private readonly learning: LearningService) {}

  @Handles(weights.learnWeights)
  learn(input: ParsedInputOf<typeof weights.learnWeights>, context: MessageContext): Promise<weights.LearnedWeights> {
    return this.learning.learn(input, context);
  }
}
