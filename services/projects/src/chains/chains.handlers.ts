import { Controller } from '@nestjs/common';
import { type DataOf, enterprises, type MessageContext, type ParsedInputOf, projects } from '@queqiao/contracts';
import { type AfterCommit, type Delivery, Handles, On } from '@queqiao/messaging';
import type { Tx } from '../prisma.js';
import { ChainsService } from './chains.service.js';

@Controller()
export class ChainsHandlers {
  constructor(private readonly chains: ChainsService) {}

  @Handles(projects.getChainMap)
  get(input: ParsedInputOf<typeof projects.getChainMap>, context: MessageContext): Promise<projects.ChainMap> {
    return this.chains.get(input.industryId, context);
  }

  @On(enterprises.organisationsChanged)
  follow(
    { organisations }: DataOf<typeof enterprises.organisationsChanged>,
    delivery: Delivery<Tx>,
  ): Promise<AfterCommit | undefined> {
    return this.chains.follow(organisations, delivery);
  }
}
