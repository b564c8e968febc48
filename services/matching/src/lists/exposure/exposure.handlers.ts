import { Controller } from '@nestjs/common';
import { exposure, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { ExposureService } from './exposure.service.js';

@Controller()
export class ExposureHandlers {
  constructor(private readonly exposure: ExposureService) {}

  @Handles(exposure.getExposure)
  figures(
    input: ParsedInputOf<typeof exposure.getExposure>,
    context: MessageContext,
  ): Promise<exposure.ExposureFigures> {
    return this.exposure.figures(input, context);
  }
}
