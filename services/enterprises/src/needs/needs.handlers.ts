import { Controller } from '@nestjs/common';
import { enterprises, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { NeedsService } from './needs.service.js';

const { registerNeed, importNeeds, getNeed, listNeeds } = enterprises;

@Controller()
export class NeedsHandlers {
  constructor(private readonly needs: NeedsService) {}

  @Handles(registerNeed)
  register(input: ParsedInputOf<typeof registerNeed>, context: MessageContext) {
    return this.needs.register(input, context);
  }

  @Handles(importNeeds)
  import(input: ParsedInputOf<typeof importNeeds>, context: MessageContext) {
    return this.needs.import(input.rows, context);
  }

  @Handles(getNeed)
  get(input: ParsedInputOf<typeof getNeed>, context: MessageContext) {
    return this.needs.get(input.id, context);
  }

  @Handles(listNeeds)
  list(input: ParsedInputOf<typeof listNeeds>, context: MessageContext) {
    return this.needs.list(input, context);
  }
}
