import { Controller } from '@nestjs/common';
import { type MessageContext, type OutputOf, type ParsedInputOf, weights } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { GuardRailsService } from './guard-rails.service.js';

@Controller()
export class GuardRailsHandlers {
  constructor(private readonly guardRails: GuardRailsService) {}

  @Handles(weights.getGuardRails)
  get(_: ParsedInputOf<typeof weights.getGuardRails>, context: MessageContext): Promise<weights.GuardRails> {
    return this.guardRails.get(context);
  }

  @Handles(weights.setGuardRails)
  set(input: ParsedInputOf<typeof weights.setGuardRails>, context: MessageContext): Promise<weights.GuardRails> {
    return this.guardRails.set(input, context);
  }

  @Handles(weights.listGuardRailChanges)
  changes(
    input: ParsedInputOf<typeof weights.listGuardRailChanges>,
    context: MessageContext,
  ): Promise<OutputOf<typeof weights.listGuardRailChanges>> {
    return this.guardRails.changes(input, context);
  }
}
