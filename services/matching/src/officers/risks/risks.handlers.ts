import { Controller } from '@nestjs/common';
import { type MessageContext, type OutputOf, type ParsedInputOf, risks } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { RisksService } from './risks.service.js';

@Controller()
export class RisksHandlers {
  constructor(private readonly risks: RisksService) {}

  @Handles(risks.listRisks)
  list(
    input: ParsedInputOf<typeof risks.listRisks>,
    context: MessageContext,
  ): Promise<OutputOf<typeof risks.listRisks>> {
    return this.risks.list(input, context);
  }

  @Handles(risks.enterRisk)
  enter(input: ParsedInputOf<typeof risks.enterRisk>, context: MessageContext): Promise<risks.Risk> {
    return this.risks.enter(input, context);
  }

  @Handles(risks.liftRisk)
  lift(input: ParsedInputOf<typeof risks.liftRisk>, context: MessageContext): Promise<risks.Risk> {
    return this.risks.lift(input, context);
  }
}
