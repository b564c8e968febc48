import { Controller } from '@nestjs/common';
import { type MessageContext, matching, type OutputOf, type ParsedInputOf } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { RunsService } from './runs.service.js';

@Controller()
export class RunsHandlers {
  constructor(private readonly runs: RunsService) {}

  @Handles(matching.listRankingRuns)
  list(
    input: ParsedInputOf<typeof matching.listRankingRuns>,
    context: MessageContext,
  ): Promise<OutputOf<typeof matching.listRankingRuns>> {
    return this.runs.list(input, context);
  }
}
