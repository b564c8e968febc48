import { Injectable } from '@nestjs/common';
import { type MessageContext, matching, orNotFound, type ParsedInputOf } from '@queqiao/contracts';
import { type Page, readCursor, toPage } from '@queqiao/database';
import { Answers } from '@queqiao/messaging';
import type { Suggestion as Row, Prisma as Sql } from '../../generated/client.js';
import { Prisma, type Tx } from '../../prisma.js';
import { markShown } from '../../ranking/scoring/ranking-record.rows.js';
import { requireScope } from '../../ranking/settings/overseas.js';
import { settingsOf } from '../../ranking/settings/settings.rows.js';
import { ShownOrder } from '../exposure/shown-order.js';
import { bySignals, isBySignals } from './by-signals.js';
import { fromRows } from './suggestions.rows.js';

type SuggestionWhere = Sql.SuggestionWhereInput;
type ListInput = ParsedInputOf<typeof matching.listSuggestions>;

/** Below the floor; who was decided on stays in sight. */
const WEAK = { weak: true, state: 'open' } as const;

const SNAPSHOT = { isolationLevel: 'RepeatableRead' } as const;

@Injectable()
export class SuggestionsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly exposure: ShownOrder,
  ) {}

  /**
   * Keeps the ranking as one that officers saw, and counts the open suggestions among the first ten as shown. Throws `conflict`
   * for overseas lists that the city has not switched on.
   */
  @Answers(matching.listSuggestions)
  async list(input: ListInput, { city }: MessageContext) {
    const { targetId, candidateKind: kind, state } = input;
    const settings = await settingsOf(this.prisma, city);
    requireScope(settings, input.scope);
    const key = { city, targetId, kind };
    const now = new Date();
    const isArranged = state === undefined && this.exposure.applyTo(kind, settings);
    const isWhole = isArranged || isBySignals(input);
    // In one snapshot: a ranking that is stored meanwhile replaces the rows.
    const { target, ranked, weak } = await this.prisma.$transaction(async (tx) => {
      const found = await tx.target.findFirst({ where: { id: targetId, city } });
      const target = orNotFound(found, 'targetId', targetId);
      const filter = filterOf(input, city, target.scored);
      const weak = await tx.suggestion.count({ where: { AND: [filter, WEAK] } });
      return { target, weak, ranked: await rowsOf(tx, input, filter, isWhole) };
    }, SNAPSHOT);
    await markShown(this.prisma, targetId, target.scored);
    const list = await fromRows(this.prisma, ranked);
    const arranged = isArranged ? await this.exposure.arrange(key, list, settings, now) : list;
    const page = isWhole
      ? pageOf(bySignals(arranged, input), input)
      : toPage(list, input.limit, ({ rank, id }) => `${rank} ${id}`);
    if (state === undefined) await this.exposure.count(key, page.items, now);
    const { requested, scored, scoredAt } = target;
    return { ...page, weak, rankedAt: scoredAt?.toISOString(), current: requested === scored };
  }
}

/** One page and one row more; all rows if the display order is not the rank. */
function rowsOf(tx: Tx, { weak, cursor, limit }: ListInput, filter: SuggestionWhere, all: boolean): Promise<Row[]> {
  return tx.suggestion.findMany({
    where: {
      ...filter,
      ...(weak === 'hidden' && { NOT: WEAK }),
      ...(all ? {} : after(cursor)),
    },
    orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    ...(all ? {} : { take: limit + 1 }),
  });
}

function filterOf(
  { targetId, candidateKind, scope, state }: ListInput,
  city: string,
  ranking: number,
): SuggestionWhere {
  return {
    targetId,
    city,
    candidateKind,
    scope,
    ...(state === undefined ? { state: { not: 'rejected' } } : { state }),
    // Decided ones stay when a newer ranking lacks them.
    ...((state === undefined || state === 'open') && { ranking }),
  };
}

/** By the place in the whole list as it is shown. */
function pageOf(list: readonly matching.Suggestion[], { cursor, limit }: ListInput): Page<matching.Suggestion> {
  const { position = 0 } = readPosition(cursor) ?? {};
  return toPage(list.slice(position), limit, (last) => `${list.indexOf(last) + 1} ${last.id}`);
}

function after(cursor: string | undefined) {
  const last = readPosition(cursor);
  if (last === undefined) return {};
  return { OR: [{ rank: { gt: last.position } }, { rank: last.position, id: { gt: last.id } }] };
}

function readPosition(cursor: string | undefined): { readonly position: number; readonly id: string } | undefined {
  const [position, id = ''] = readCursor(cursor)?.split(' ') ?? [];
  return position === undefined || !/^\d{1,9}$/.test(position) ? undefined : { position: Number(position), id };
}
