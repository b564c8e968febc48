import { Controller } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, rebuild } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { RebuildService } from './rebuild.service.js';

@Controller()
export class RebuildHandlers {
  constructor(private readonly rebuilds: RebuildService) {}

  @Handles(rebuild.rebuildSuggestion)
  rebuild(
    input: ParsedInputOf<typeof rebuild.rebuildSuggestion>,
    context: MessageContext,
  ): Promise<rebuild.RebuiltList> {
    return this.rebuilds.rebuild(input, context);
  }
}
