import { Injectable } from '@nestjs/common';
import {
  actorRef,
  candidateKind,
  type DataOf,
  experts,
  type MessageContext,
  matching,
  type ParsedInputOf,
  projects,
} from '@queqiao/contracts';
import { readCursor, toPage } from '@queqiao/database';
import { Answers, type Delivery, On } from '@queqiao/messaging';
import type { Engagement as Row, Prisma as Sql } from '../generated/client.js';
import { Prisma, type Tx } from '../prisma.js';
import { followNames } from './engagement-names.rows.js';

type Decided = DataOf<typeof matching.suggestionDecided>;

/** Not shown: keeps a late event of the decision from opening the lead again. */
const WITHDRAWN = 'withdrawn';

@Injectable()
export class EngagementsService {
  constructor(private readonly prisma: Prisma) {}

  /** Only an accepted suggestion opens a lead. */
  @On(matching.suggestionDecided)
  async open(data: Decided, { tx }: Delivery<Tx>): Promise<void> {
    if (data.decision.verdict !== 'accept') return;
    await tx.engagement.createMany({ data: engagementOf(data, 'lead'), skipDuplicates: true });
  }

  /** May arrive before the decision's own event. */
  @On(matching.decisionUndone)
  async withdraw(data: Decided, { tx }: Delivery<Tx>): Promise<void> {
    if (data.decision.verdict !== 'accept') return;
    await tx.engagement.createMany({ data: engagementOf(data, WITHDRAWN), skipDuplicates: true });
    await tx.engagement.updateMany({ where: { id: data.decision.id, stage: 'lead' }, data: { stage: WITHDRAWN } });
  }

  @On(experts.institutionsChanged)
  async institutionsChanged({ institutions }: DataOf<typeof experts.institutionsChanged>, { tx }: Delivery<Tx>) {
    await followNames(tx, ['institution'], institutions);
  }

  @On(experts.laboratoriesChanged)
  async laboratoriesChanged({ laboratories }: DataOf<typeof experts.laboratoriesChanged>, { tx }: Delivery<Tx>) {
    const named = laboratories.map((laboratory) => ({ ...laboratory, ...experts.laboratoryNames(laboratory) }));
    await followNames(tx, ['laboratory'], named);
  }

  @Answers(projects.listEngagements)
  async list({ cursor, limit }: ParsedInputOf<typeof projects.listEngagements>, context: MessageContext) {
    const rows = await this.prisma.engagement.findMany({
      where: { city: context.city, stage: { not: WITHDRAWN }, id: { gt: readCursor(cursor) } },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
    return toPage(rows, limit, ({ id }) => id, fromRow);
  }

  @Answers(projects.isFollowed)
  async isFollowed(input: ParsedInputOf<typeof projects.isFollowed>, { city, actor }: MessageContext) {
    const { kinds, candidates, targets } = input;
    const found = await this.prisma.engagement.findFirst({
      where: {
        city,
        stage: { not: WITHDRAWN },
        openedBy: { path: ['id'], equals: actor.id },
        OR: [{ candidateKind: { in: kinds }, candidateId: { in: candidates } }, { targetId: { in: targets } }],
      },
      select: { id: true },
    });
    return { follows: found !== null };
  }
}

function engagementOf({ decision, city, targetId, candidate }: Decided, stage: string): Sql.EngagementCreateManyInput {
  return {
    id: decision.id,
    city,
    targetId,
    candidateKind: candidate.kind,
    candidateId: candidate.id,
    candidateName: candidate.name,
    stage,
    openedBy: decision.decidedBy,
    openedAt: new Date(decision.decidedAt),
  };
}

function fromRow({ candidateVersion: _, ...row }: Row): projects.Engagement {
  return {
    ...row,
    candidateKind: candidateKind.parse(row.candidateKind),
    stage: projects.engagementStage.parse(row.stage),
    openedBy: actorRef.parse(row.openedBy),
    openedAt: row.openedAt.toISOString(),
  };
}
