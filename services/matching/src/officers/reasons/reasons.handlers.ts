import { Controller } from '@nestjs/common';
import { type MessageContext, type OutputOf, type ParsedInputOf, reasons } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { ReasonsService } from './reasons.service.js';

@Controller()
export class ReasonsHandlers {
  constructor(private readonly reasons: ReasonsService) {}

  @Handles(reasons.listReasons)
  list(
    input: ParsedInputOf<typeof reasons.listReasons>,
    context: MessageContext,
  ): Promise<OutputOf<typeof reasons.listReasons>> {
    return this.reasons.list(input, context);
  }

  @Handles(reasons.addReason)
  add(input: ParsedInputOf<typeof reasons.addReason>, context: MessageContext): Promise<reasons.DecisionReason> {
    return this.reasons.add(input, context);
  }

  @Handles(reasons.changeReason)
  change(input: ParsedInputOf<typeof reasons.changeReason>, context: MessageContext): Promise<reasons.DecisionReason> {
    return this.reasons.change(input, context);
  }
}
