import { Controller } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, weights } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { WeightEvaluations } from '../versions/weight-evaluations.js';
import { PublishingService } from './publishing.service.js';

@Controller()
export class PublishingHandlers {
  constructor(
    private readonly publishing: PublishingService,
    private readonly evaluations: WeightEvaluations,
  ) {}

  @Handles(weights.publishWeights)
  publish(
    input: ParsedInputOf<typeof weights.publishWeights>,
    context: MessageContext,
  ): Promise<weights.WeightVersion> {
    return this.publishing.publish(input, context);
  }

  @Handles(weights.rollBackWeights)
  rollBack(
    input: ParsedInputOf<typeof weights.rollBackWeights>,
    context: MessageContext,
  ): Promise<weights.WeightVersion> {
    return this.publishing.rollBack(input, context);
  }

  @Handles(weights.getPublishProgress)
  progress(
    { id }: ParsedInputOf<typeof weights.getPublishProgress>,
    context: MessageContext,
  ): Promise<weights.PublishProgress> {
    return this.publishing.progress(id, context);
  }

  @Handles(weights.getWeightEvaluation)
  evaluation(
    { id }: ParsedInputOf<typeof weights.getWeightEvaluation>,
    context: MessageContext,
  ): Promise<weights.WeightEvaluation> {
    return this.evaluations.get(id, context);
  }
}
