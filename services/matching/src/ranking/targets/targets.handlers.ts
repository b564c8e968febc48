import { Controller } from '@nestjs/common';
import {
  type DataOf,
  enterprises,
  type MessageContext,
  matching,
  type OutputOf,
  type ParsedInputOf,
  projects,
} from '@queqiao/contracts';
import { type AfterCommit, type Delivery, Handles, On } from '@queqiao/messaging';
import { targetOfIndustry, targetOfNeed } from '@queqiao/scoring';
import type { Tx } from '../../prisma.js';
import { TargetsService } from './targets.service.js';

@Controller()
export class TargetsHandlers {
  constructor(private readonly targets: TargetsService) {}

  @On(projects.industryChanged)
  industry(
    { industry, nodes }: DataOf<typeof projects.industryChanged>,
    { tx }: Delivery<Tx>,
  ): Promise<AfterCommit | undefined> {
    return this.targets.change(targetOfIndustry(industry, nodes), industry.version, tx);
  }

  @On(enterprises.needRegistered)
  need({ need }: DataOf<typeof enterprises.needRegistered>, { tx }: Delivery<Tx>): Promise<AfterCommit | undefined> {
    return this.targets.change(targetOfNeed(need), need.version, tx);
  }

  @Handles(matching.rankingStatus)
  status(
    _: ParsedInputOf<typeof matching.rankingStatus>,
    context: MessageContext,
  ): Promise<OutputOf<typeof matching.rankingStatus>> {
    return this.targets.status(context);
  }
}
