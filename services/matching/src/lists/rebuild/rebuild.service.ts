import { Inject, Injectable } from '@nestjs/common';
import { AppError, cityDay, type MessageContext, orNotFound, type ParsedInputOf, rebuild } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { CONFIG } from '@queqiao/platform';
import { layeredWeights, pairKind } from '@queqiao/scoring';
import type { Suggestion } from '../../generated/client.js';
import type { MatchingConfig } from '../../matching.config.js';
import { Prisma } from '../../prisma.js';
import { namedList } from '../../ranking/candidates/candidates.rows.js';
import { withPastCatalogue } from '../../ranking/scoring/past-catalogue.js';
import { KEPT } from '../../ranking/scoring/ranked-lists.js';
import type { ListRecord, RankingRecord } from '../../ranking/scoring/ranking-record.rows.js';
import { differences, type StoredList } from './list-differences.js';

/** Computes past lists again, to prove them. */
@Injectable()
export class RebuildService {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly prisma: Prisma,
    @Inject(CONFIG) private readonly config: MatchingConfig,
  ) {}

  /** Throws `not_found` for another city's suggestion, or a ranking that is no longer kept. */
  @Answers(rebuild.rebuildSuggestion)
  async rebuild({ suggestionId, ranking }: ParsedInputOf<typeof rebuild.rebuildSuggestion>, { city }: MessageContext) {
    const found = await this.prisma.suggestion.findFirst({ where: { id: suggestionId, city } });
    const suggestion = orNotFound(found, 'suggestionId', suggestionId);
    const { targetId } = suggestion;
    const number = ranking ?? suggestion.ranking;
    const row = await this.prisma.ranking.findFirst({ where: { targetId, number } });
    const record = row as unknown as RankingRecord | null;
    const list = record?.lists.find((one) => one.kind === suggestion.candidateKind && one.scope === suggestion.scope);
    if (!record || !list) throw this.keptNoLonger(number);
    return this.inTurn(() => this.recompute(suggestion, record, list));
  }

  private async recompute(
    { id, targetId }: Suggestion,
    { number, target, scoredAt, codeVersion }: RankingRecord,
    list: ListRecord,
  ): Promise<rebuild.RebuiltList> {
    const { kind, scope: of, layers, excluded, seq } = list;
    const weights = layeredWeights(pairKind(target, kind), layers);
    const today = cityDay(scoredAt);
    const request = { target, kind, today, k: KEPT, pastWeak: list.ranks !== undefined, scope: of };
    const terms = [{ weights, exclude: new Set(excluded) }];
    const { items, shown } = await withPastCatalogue(this.prisma, BigInt(seq), target.city, async (past, shown) => {
      const { lists } = await past.ask('lists', request, terms);
      return { items: lists[0] ?? [], shown };
    });
    const found = differences({ ...list, told: await this.told(targetId, number) }, items);
    return {
      suggestionId: id,
      targetId,
      candidateKind: kind,
      scope: of,
      ranking: { version: number, weightSet: weights.id, scoredAt: scoredAt.toISOString() },
      profilesAsOf: Number(seq),
      code: { stored: codeVersion, running: this.config.CODE_VERSION },
      identical: found.length === 0,
      differences: found,
      items: namedList(items, shown),
    };
  }

  private async told(targetId: string, ranking: number): Promise<StoredList['told']> {
    const rows = await this.prisma.suggestion.findMany({
      where: { targetId, ranking },
      select: { candidateId: true, contributions: true, signal: true },
    });
    return new Map(rows.map(({ candidateId, ...told }) => [candidateId, told]));
  }

  // One at a time: each holds its own catalogue in memory.
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.turn.then(work, work);
    this.turn = next.catch(() => undefined);
    return next;
  }

  private keptNoLonger(number: number): AppError {
    const days = this.config.RANKINGS_KEPT_DAYS;
    const message = {
      zh: `第 ${number} 次排名的依据已不再保存（保存 ${days} 天）`,
      en: `What ranking ${number} was made from is kept no longer (it is kept for ${days} days)`,
    };
    return new AppError('not_found', message, [{ field: 'ranking', rule: 'kept', message }]);
  }
}
