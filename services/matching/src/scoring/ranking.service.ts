import { Inject, Injectable } from '@nestjs/common';
import { type CandidateKind, type MessageContext, matching, type Scope, scope as scopes } from '@queqiao/contracts';
import { bulkUpsert } from '@queqiao/database';
import { publish, TRANSACTION } from '@queqiao/messaging';
import { CONFIG } from '@queqiao/platform';
import { candidateKindsFor, type Ranked, type Target } from '@queqiao/scoring';
import type { MatchingConfig } from '../matching.config.js';
import { Prisma, type Tx } from '../prisma.js';
import { type ListRecord, type RankingRecord, recordOfList, storeRecord } from '../rebuild/ranking-record.js';
import { type SuggestionRow, suggestionId, suggestionTable } from '../suggestions/suggestions.rows.js';
import { LiveCatalogue } from './live-catalogue.js';
import { RankedLists } from './ranked-lists.js';

interface Made {
  readonly suggestions: SuggestionRow[];
  readonly lists: ListRecord[];
}

/** Ranks a target and stores the result. */
@Injectable()
export class RankingService {
  constructor(
    private readonly prisma: Prisma,
    private readonly catalogue: LiveCatalogue,
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
    const { suggestions, lists } = await this.suggest(target, row.requested, scoredAt);
    const record = { number: row.requested, target, lists, scoredAt, codeVersion: this.config.CODE_VERSION };
    await this.prisma.$transaction((tx) => this.store(tx, record, suggestions), TRANSACTION);
  }

  private async suggest(target: Target, ranking: number, scoredAt: Date): Promise<Made> {
    const basis = await this.lists.basis(target);
    const { exclude, seq } = basis;
    const suggestions: SuggestionRow[] = [];
    const lists: ListRecord[] = [];
    for (const kind of candidateKindsFor(target)) {
      const weights = basis.weights(kind);
      for (const scope of scopes.options) {
        const [list = []] = await this.lists.lists(basis, target, { kind, scope, at: scoredAt }, [weights]);
        const made = { ranking, weight_set: weights.id, scored_at: scoredAt };
        suggestions.push(...list.map((ranked, index) => this.row(target, kind, scope, ranked, index + 1, made)));
        lists.push(recordOfList({ kind, scope, layers: basis.layers(kind), seq, exclude, list }));
      }
    }
    return { suggestions, lists };
  }

  private row(
    target: Target,
    kind: CandidateKind,
    scope: Scope,
    { candidateId, ...scored }: Ranked,
    place: number,
    made: Pick<SuggestionRow, 'ranking' | 'weight_set' | 'scored_at'>,
  ): SuggestionRow {
    return {
      id: suggestionId(target.id, kind, candidateId),
      city: target.city,
      target_id: target.id,
      candidate_kind: kind,
      candidate_id: candidateId,
      scope,
      candidate: this.catalogue.candidate(candidateId),
      rank: place,
      ...scored,
      ...made,
    };
  }

  private async store(tx: Tx, record: RankingRecord, suggestions: readonly SuggestionRow[]): Promise<void> {
    const { number: ranking, target, scoredAt } = record;
    const isNews = await tx.$executeRaw`
      UPDATE target SET scored = ${ranking}, scored_at = ${scoredAt} WHERE id = ${target.id} AND scored < ${ranking}`;
    if (isNews === 0) return;
    await bulkUpsert(tx, suggestionTable, suggestions);
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
  return { city, actor: 'scoring-worker', requestId: 'ranking' };
}
