import { Injectable } from '@nestjs/common';
import {
  candidateKind,
  type DataOf,
  type MessageContext,
  type matching,
  type OutputOf,
  type ParsedInputOf,
  projects,
} from '@queqiao/contracts';
import { readCursor, toPage } from '@queqiao/database';
import type { AfterCommit } from '@queqiao/messaging';
import type { Engagement as Row } from '../generated/client.js';
import { Prisma, type Tx } from '../prisma.js';

/** Follows accepted suggestions. */
@Injectable()
export class EngagementsService {
  constructor(private readonly prisma: Prisma) {}

  /** Opens an engagement as a lead when a suggestion was accepted; other verdicts open nothing. */
  async open(data: DataOf<typeof matching.suggestionDecided>, tx: Tx): Promise<AfterCommit | undefined> {
    const { decision, city, targetId, candidate } = data;
    if (decision.verdict !== 'accept') return undefined;
    const engagement: Row = {
      id: decision.suggestionId,
      city,
      targetId,
      candidateKind: candidate.kind,
      candidateId: candidate.id,
      candidateName: candidate.name,
      stage: 'lead',
      openedBy: decision.decidedBy,
      openedAt: new Date(decision.decidedAt),
    };
    await tx.engagement.createMany({ data: engagement, skipDuplicates: true });
    return undefined;
  }

  /** In the order of their ids. */
  async list(
    { cursor, limit }: ParsedInputOf<typeof projects.listEngagements>,
    context: MessageContext,
  ): Promise<OutputOf<typeof projects.listEngagements>> {
    const after = readCursor(cursor);
    const rows = await this.prisma.engagement.findMany({
      where: { city: context.city, ...(after === undefined ? {} : { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
    const page = toPage(rows, limit, (row) => row.id);
    return { ...page, items: page.items.map(fromRow) };
  }
}

function fromRow(row: Row): projects.Engagement {
  return {
    ...row,
    candidateKind: candidateKind.parse(row.candidateKind),
    stage: projects.engagementStage.parse(row.stage),
    openedAt: row.openedAt.toISOString(),
  };
}
