import { Controller } from '@nestjs/common';
import { type MessageContext, type OutputOf, type ParsedInputOf, weights } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { EvaluationService } from './evaluation.service.js';
import { PreviewService } from './preview.service.js';

@Controller()
export class PreviewHandlers {
  constructor(
    private readonly previews: PreviewService,
    private readonly evaluations: EvaluationService,
  ) {}

  @Handles(weights.previewWeights)
  preview(
    input: ParsedInputOf<typeof weights.previewWeights>,
    context: MessageContext,
  ): Promise<weights.WeightPreview> {
    return this.previews.preview(input, context);
  }

  @Handles(weights.previewAllTargets)
  previewAll(
    input: ParsedInputOf<typeof weights.previewAllTargets>,
    context: MessageContext,
  ): Promise<weights.WeightEvaluation> {
    return this.evaluations.previewAll(input, context);
  }

  @Handles(weights.officeList)
  officeList(
    input: ParsedInputOf<typeof weights.officeList>,
    context: MessageContext,
  ): Promise<OutputOf<typeof weights.officeList>> {
    return this.previews.officeList(input, context);
  }
}
