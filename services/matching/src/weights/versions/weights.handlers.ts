import { Controller } from '@nestjs/common';
import { type MessageContext, type OutputOf, type ParsedInputOf, weights } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { WeightChangesService } from './weight-changes.service.js';
import { WeightsService } from './weights.service.js';

@Controller()
export class WeightsHandlers {
  constructor(
    private readonly weights: WeightsService,
    private readonly changes: WeightChangesService,
  ) {}

  @Handles(weights.listWeightSets)
  list(
    input: ParsedInputOf<typeof weights.listWeightSets>,
    context: MessageContext,
  ): Promise<OutputOf<typeof weights.listWeightSets>> {
    return this.weights.list(input, context);
  }

  @Handles(weights.getWeightSet)
  get({ id }: ParsedInputOf<typeof weights.getWeightSet>, context: MessageContext): Promise<weights.WeightSet> {
    return this.weights.get(id, context);
  }

  @Handles(weights.getWeightVersion)
  getVersion(
    { id }: ParsedInputOf<typeof weights.getWeightVersion>,
    context: MessageContext,
  ): Promise<weights.WeightVersion> {
    return this.weights.getVersion(id, context);
  }

  @Handles(weights.listWeightSteps)
  steps(
    input: ParsedInputOf<typeof weights.listWeightSteps>,
    context: MessageContext,
  ): Promise<OutputOf<typeof weights.listWeightSteps>> {
    return this.weights.steps(input, context);
  }

  @Handles(weights.getEffectiveWeights)
  effective(
    input: ParsedInputOf<typeof weights.getEffectiveWeights>,
    context: MessageContext,
  ): Promise<OutputOf<typeof weights.getEffectiveWeights>> {
    return this.weights.effective(input, context);
  }

  @Handles(weights.draftWeights)
  draft(input: ParsedInputOf<typeof weights.draftWeights>, context: MessageContext): Promise<weights.WeightVersion> {
    return this.changes.draft(input, context);
  }

  @Handles(weights.editWeights)
  edit(input: ParsedInputOf<typeof weights.editWeights>, context: MessageContext): Promise<weights.WeightVersion> {
    return this.changes.edit(input, context);
  }

  @Handles(weights.submitWeights)
  submit(input: ParsedInputOf<typeof weights.submitWeights>, context: MessageContext): Promise<weights.WeightVersion> {
    return this.changes.submit(input, context);
  }

  @Handles(weights.rejectWeights)
  reject(input: ParsedInputOf<typeof weights.rejectWeights>, context: MessageContext): Promise<weights.WeightVersion> {
    return this.changes.reject(input, context);
  }
}
