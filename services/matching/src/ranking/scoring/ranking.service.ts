import { Inject, Injectable, Logger } from '@nestjs/common';
import { matching, systemActor } from '@queqiao/contracts';
import { bulkUpsert, forCity } from '@queqiao/database';
import { publish, TRANSACTION } from '@queqiao/messaging';
import { CONFIG } from '@queqiao/platform';
import { candidateKindsFor, listScopesFor, type Target } from '@queqiao/scoring';
import type { Target as TargetRow } from '../../generated/client.js';
import type { MatchingConfig } from '../../matching.config.js';
import { Prisma, type Tx } from '../../prisma.js';
import { shownCandidate, shownCandidates } from '../candidates/candidates.rows.js';
import type { Return } from '../reopening/past-decisions.rows.js';
import { settingsOf } from '../settings/settings.rows.js';
import { RankedLists, type RankingBasis, rankedTarget, type TargetList } from './ranked-lists.js';
import { deleteUnseen, type ListRecord, type RankingRecord, storeRecord } from './ranking-record.rows.js';
import { reopen } from './reopened-suggestions.rows.js';
import { brokenContract, type SuggestionRow, suggestionId, suggestionTable } from './suggestion-table.rows.js';

/** `returned`: why a rejected candidate is back. */
interface NewList {
  readonly record: ListRecord;
  readonly suggestions: readonly (SuggestionRow & { readonly id: string; readonly returned: Return | undefined })[];
}

@Injectable()
export class RankingService {
  private readonly logger = new Logger(RankingService.name);

  constructor(
    private readonly prisma: Prisma,
    private readonly lists: RankedLists,
    @Inject(CONFIG) private readonly config: MatchingConfig,
  ) {}

  /** Makes the ranking requested last; does nothing if it is stored already. */
  async rank(targetId: string): Promise<void> {
    const row = await this.prisma.target.findFirst({ where: { id: targetId } });
    if (row === null || row.scored >= row.requested) return;
    await forCity(row.city, () => this.rankAs(row));
  }

  private async rankAs(row: TargetRow): Promise<void> {
    const target = row.data as unknown as Target;
    const { requested: number } = row;
    const ranking = { number, scoredAt: new Date(), codeVersion: this.config.CODE_VERSION };
    const basis = await this.lists.basis(target);
    const { overseas } = await settingsOf(this.prisma, target.city);
    const lists: NewList[] = [];
    for (const kind of candidateKindsFor(target))
      for (const scope of listScopesFor(target, kind).filter((one) => overseas || one !== 'overseas'))
        lists.push(await this.list(basis, { kind, scope, at: ranking.scoredAt }, number));
    const records = lists.map(({ record }) => record);
    const record = { ...ranking, target: rankedTarget(basis), lists: records };
    await this.prisma.$transaction((tx) => this.store(tx, record, lists), TRANSACTION);
  }

  private async list(basis: RankingBasis, targetList: TargetList, ranking: number): Promise<NewList> {
    const { kind, scope, at } = targetList;
    const { target, past } = basis;
    const weights = basis.weights(kind);
    const { seq, lists } = await this.lists.lists(basis, targetList, [weights]);
    const [list = []] = lists;
    const ids = list.map(({ candidateId }) => candidateId);
    const shown = await shownCandidates(this.prisma, kind, ids, target.city);
    const back = past.returning(kind, weights.id);
    const suggestions = list.map(({ candidateId, presence, signal, ...scored }) => ({
      id: suggestionId(target.id, kind, candidateId),
      city: target.city,
      target_id: target.id,
      candidate_kind: kind,
      candidate_id: candidateId,
      scope,
      candidate: { ...shownCandidate(shown, candidateId), presence },
      ...scored,
      signal,
      ranking,
      weight_set: weights.id,
      scored_at: at,
      returned: back.get(candidateId),
    }));
    const record: ListRecord = {
      kind,
      scope,
      layers: basis.layers(kind),
      excluded: [...past.excluded(kind, weights.id)].sort(),
      seq: String(seq),
      ids,
      ranks: list.map(({ rank }) => rank),
      scores: list.map(({ score }) => score),
    };
    return { suggestions: suggestions.filter((one) => this.isReadable(one)), record };
  }

  /** One that nobody could parse is not stored, or the whole list could not be read. */
  private isReadable(suggestion: SuggestionRow): boolean {
    const problem = brokenContract(suggestion);
    if (problem === undefined) return true;
    this.logger.error(`${suggestion.candidate_id} is left out of ${suggestion.target_id}: ${problem}`);
    return false;
  }

  private async store(tx: Tx, record: RankingRecord, lists: readonly NewList[]): Promise<void> {
    const { number: ranking, target, scoredAt } = record;
    const isNews = await tx.$executeRaw`
      UPDATE target SET scored = ${ranking}, scored_at = ${scoredAt} WHERE id = ${target.id} AND scored < ${ranking}`;
    if (isNews === 0) return;
    const suggestions = lists.flatMap((list) => list.suggestions);
    await bulkUpsert(tx, suggestionTable, suggestions);
    for (const { id, returned } of suggestions) if (returned) await reopen(tx, id, returned, scoredAt);
    await deleteUnseen(tx, target.id, ranking);
    await storeRecord(tx, record);
    const { city, id: targetId, kind: targetKind } = target;
    await publish(
      tx,
      matching.suggestionsReady,
      { city, targetKind, targetId, version: ranking, scoredAt: scoredAt.toISOString() },
      { city, actor: systemActor('scoring-worker'), requestId: 'ranking' },
    );
  }
}
