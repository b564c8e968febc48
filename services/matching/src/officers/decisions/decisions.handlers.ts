import { Controller } from '@nestjs/common';
import { type MessageContext, matching, type ParsedInputOf } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { DecisionsService } from './decisions.service.js';

@Controller()
export class DecisionsHandlers {
  constructor(private readonly decisions: DecisionsService) {}

  @Handles(matching.decide)
  decide(input: ParsedInputOf<typeof matching.decide>, context: MessageContext): Promise<matching.Decision> {
    return this.decisions.decide(input, context);
  }

  @Handles(matching.undoDecision)
  undo(input: ParsedInputOf<typeof matching.undoDecision>, context: MessageContext): Promise<matching.Suggestion> {
    return this.decisions.undo(input, context);
  }
}
