import { Inject, Injectable } from '@nestjs/common';
import { type MessageContext, matching, scope as scopes, systemActor } from '@queqiao/contracts';
import { bulkUpsert } from '@queqiao/database';
import { publish, TRANSACTION } from '@queqiao/messaging';
import { CONFIG } from '@queqiao/platform';
import { candidateKindsFor, type Target } from '@queqiao/scoring';
import type { MatchingConfig } from '../../matching.config.js';
import { Prisma, type Tx } from '../../prisma.js';
import { shownCandidate, shownCandidates } from '../candidates/candidates.rows.js';
import { asRanked, RankedLists, type RankingBasis, type TargetList } from './ranked-lists.js';
import { type ListRecord, type RankingRecord, recordOfList, storeRecord } from './ranking-record.rows.js';
import { type Reopening, reopen, reopenings } from './reopened-suggestions.rows.js';
import { type SuggestionRow, suggestionId, suggestionTable } from './suggestion-table.rows.js';

interface NewRanking {
  readonly target: Target;
  readonly suggestions: SuggestionRow[];
  readonly lists: ListRecord[];
  readonly returned: Reopening[];
}

interface NewList extends Pick<NewRanking, 'suggestions' | 'returned'> {
  readonly record: ListRecord;
}

@Injectable()
export class RankingService {
  constructor(
    private readonly prisma: Prisma,
    private readonly lists: RankedLists,
    @Inject(CONFIG) private readonly config: MatchingConfig,
  ) {}

  /**
   * Makes the ranking that was asked for last. Idempotent: a ranking that is stored already, by this worker or another,
   * is left alone.
   */
  async rank(targetId: string): Promise<void> {
    const row = await this.prisma.target.findUnique({ where: { id: targetId } });
    if (row === null || row.scored >= row.requested) return;
    const target = row.data as unknown as Target;
    const scoredAt = new Date();
    const ranking = await this.suggest(target, row.requested, scoredAt);
    const { CODE_VERSION: codeVersion } = this.config;
    const record = { number: row.requested, target: ranking.target, lists: ranking.lists, scoredAt, codeVersion };
    await this.prisma.$transaction((tx) => this.store(tx, record, ranking), TRANSACTION);
  }

  private async suggest(target: Target, ranking: number, scoredAt: Date): Promise<NewRanking> {
    const basis = await this.lists.basis(target);
    const lists: NewList[] = [];
    for (const kind of candidateKindsFor(target)) {
      for (const scope of scopes.options) lists.push(await this.list(basis, { kind, scope, at: scoredAt }, ranking));
    }
    return {
      target: asRanked(basis),
      suggestions: lists.flatMap(({ suggestions }) => suggestions),
      lists: lists.map(({ record }) => record),
      returned: lists.flatMap(({ returned }) => returned),
    };
  }

  private async list(basis: RankingBasis, targetList: TargetList, ranking: number): Promise<NewList> {
    const { kind, scope, at } = targetList;
    const { target, past } = basis;
    const weights = basis.weights(kind);
    const { seq, lists } = await this.lists.lists(basis, targetList, [weights]);
    const [list = []] = lists;
    const ids = list.map(({ candidateId }) => candidateId);
    const shown = await shownCandidates(this.prisma, kind, ids);
    const suggestions = list.map(({ candidateId, ...scored }, index) => ({
      id: suggestionId(target.id, kind, candidateId),
      city: target.city,
      target_id: target.id,
      candidate_kind: kind,
      candidate_id: candidateId,
      scope,
      candidate: shownCandidate(shown, candidateId),
      rank: index + 1,
      ...scored,
      ranking,
      weight_set: weights.id,
      scored_at: at,
    }));
    const exclude = past.stayAway(kind, weights.id);
    return {
      suggestions,
      record: recordOfList({ kind, scope, layers: basis.layers(kind), seq, exclude, list }),
      returned: reopenings(target.id, kind, list, past.comeBack(kind, weights.id)),
    };
  }

  private async store(
    tx: Tx,
    record: RankingRecord,
    { suggestions, returned }: Pick<NewRanking, 'suggestions' | 'returned'>,
  ): Promise<void> {
    const { number: ranking, target, scoredAt } = record;
    const isNews = await tx.$executeRaw`
      UPDATE target SET scored = ${ranking}, scored_at = ${scoredAt} WHERE id = ${target.id} AND scored < ${ranking}`;
    if (isNews === 0) return;
    await bulkUpsert(tx, suggestionTable, suggestions);
    for (const one of returned) await reopen(tx, one, scoredAt);
    // Suggestions that an officer decided on stay, with the rank they had.
    await tx.suggestion.deleteMany({
      where: { targetId: target.id, ranking: { lt: ranking }, decisions: { none: {} } },
    });
    await storeRecord(tx, record);
    await publish(
      tx,
      matching.suggestionsReady,
      {
        city: target.city,
        targetKind: target.kind,
        targetId: target.id,
        version: ranking,
        scoredAt: scoredAt.toISOString(),
      },
      workerContext(target.city),
    );
  }
}

function workerContext(city: string): MessageContext {
  return { city, actor: systemActor('scoring-worker'), requestId: 'ranking' };
}
