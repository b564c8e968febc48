import { Controller } from '@nestjs/common';
import { type MessageContext, matching, type OutputOf, type ParsedInputOf } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { SuggestionsService } from './suggestions.service.js';

@Controller()
export class SuggestionsHandlers {
  constructor(private readonly suggestions: SuggestionsService) {}

  @Handles(matching.listSuggestions)
  list(
    input: ParsedInputOf<typeof matching.listSuggestions>,
    context: MessageContext,
  ): Promise<OutputOf<typeof matching.listSuggestions>> {
    return this.suggestions.list(input, context);
  }
}
