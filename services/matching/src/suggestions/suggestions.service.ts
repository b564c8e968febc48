import { Injectable } from '@nestjs/common';
import { type MessageContext, type matching, notFound, type OutputOf, type ParsedInputOf } from '@queqiao/contracts';
import { readCursor, toPage } from '@queqiao/database';
import { Prisma } from '../prisma.js';
import { fromRow } from './suggestions.rows.js';

/** Shows the ranked lists. */
@Injectable()
export class SuggestionsService {
  constructor(private readonly prisma: Prisma) {}

  async list(
    input: ParsedInputOf<typeof matching.listSuggestions>,
    context: MessageContext,
  ): Promise<OutputOf<typeof matching.listSuggestions>> {
    const { targetId, candidateKind, scope, state, limit } = input;
    const target = await this.prisma.target.findFirst({ where: { id: targetId, city: context.city } });
    if (target === null) throw notFound('targetId', targetId);
    const rows = await this.prisma.suggestion.findMany({
      where: {
        targetId,
        city: context.city,
        candidateKind,
        scope,
        ...(state === undefined ? { state: { not: 'rejected' }, ranking: target.scored } : { state }),
        ...after(input.cursor),
      },
      orderBy: [{ rank: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    });
    const page = toPage(rows, limit, (row) => `${row.rank} ${row.id}`);
    return {
      ...page,
      items: page.items.map(fromRow),
      rankedAt: target.scoredAt?.toISOString(),
      current: target.requested === target.scored,
    };
  }
}

function after(cursor: string | undefined) {
  const [rank, id] = readCursor(cursor)?.split(' ') ?? [];
  if (rank === undefined || !/^\d{1,9}$/.test(rank)) return {};
  return { OR: [{ rank: { gt: Number(rank) } }, { rank: Number(rank), id: { gt: id ?? '' } }] };
}
