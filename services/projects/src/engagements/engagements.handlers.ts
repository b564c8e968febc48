import { Controller } from '@nestjs/common';
import {
  type DataOf,
  type MessageContext,
  matching,
  type OutputOf,
  type ParsedInputOf,
  projects,
} from '@queqiao/contracts';
import { type AfterCommit, type Delivery, Handles, On } from '@queqiao/messaging';
import type { Tx } from '../prisma.js';
import { EngagementsService } from './engagements.service.js';

@Controller()
export class EngagementsHandlers {
  constructor(private readonly engagements: EngagementsService) {}

  @Handles(projects.listEngagements)
  list(
    input: ParsedInputOf<typeof projects.listEngagements>,
    context: MessageContext,
  ): Promise<OutputOf<typeof projects.listEngagements>> {
    return this.engagements.list(input, context);
  }

  @On(matching.suggestionDecided)
  open(data: DataOf<typeof matching.suggestionDecided>, { tx }: Delivery<Tx>): Promise<AfterCommit | undefined> {
    return this.engagements.open(data, tx);
  }

  @On(matching.decisionUndone)
  withdraw(data: DataOf<typeof matching.decisionUndone>, { tx }: Delivery<Tx>): Promise<AfterCommit | undefined> {
    return this.engagements.withdraw(data, tx);
  }
}
