import { Controller } from '@nestjs/common';
import { type MessageContext, type OutputOf, type ParsedInputOf, weights } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { ProposalsService } from './proposals.service.js';

@Controller()
export class ProposalsHandlers {
  constructor(private readonly proposals: ProposalsService) {}

  @Handles(weights.proposeWeights)
  propose(
    input: ParsedInputOf<typeof weights.proposeWeights>,
    context: MessageContext,
  ): Promise<OutputOf<typeof weights.proposeWeights>> {
    return this.proposals.propose(input, context);
  }

  @Handles(weights.getLearnedWeights)
  learned(
    { id }: ParsedInputOf<typeof weights.getLearnedWeights>,
    context: MessageContext,
  ): Promise<weights.LearnedWeights> {
    return this.proposals.learned(id, context);
  }
}
