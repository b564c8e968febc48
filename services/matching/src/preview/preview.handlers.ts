import { Controller } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, weights } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { PreviewService } from './preview.service.js';

@Controller()
export class PreviewHandlers {
  constructor(private readonly previews: PreviewService) {}

  @Handles(weights.previewWeights)
  preview(
    input: ParsedInputOf<typeof weights.previewWeights>,
    context: MessageContext,
  ): Promise<weights.WeightPreview> {
    return this.previews.preview(input, context);
  }
}
