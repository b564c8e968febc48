import { Injectable } from '@nestjs/common';
import {
  actorRef,
  type CandidateKind,
  cityDay,
  type ListScope,
  type MessageContext,
  notFound,
  type ParsedInputOf,
  visibleCities,
  worker,
} from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import type { Target } from '@queqiao/scoring';
import { Prisma } from '../../prisma.js';
import {
  correctedRecords,
  namedCandidate,
  profileKindOf,
  type ShownCandidate,
  shownOf,
} from '../../ranking/candidates/candidates.rows.js';
import { RankedLists, type RankingBasis, rankedTarget } from '../../ranking/scoring/ranked-lists.js';
import { suggestionId } from '../../ranking/scoring/suggestion-table.rows.js';
import { settingsOf } from '../../ranking/settings/settings.rows.js';
import { findTarget } from '../../ranking/targets/targets.rows.js';
import { explanationSentence } from './explanation-sentence.js';
import { vetoBeforeRanking } from './vetoes-before-ranking.js';

interface CandidateProfile {
  readonly kind: string;
  readonly city: string;
  readonly data: {
    readonly name: string;
    readonly nameEn?: string;
    readonly kind?: string;
    readonly sample?: boolean;
    readonly scope?: string;
  };
}

/** Explains from the live data that lists are made from. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly lists: RankedLists,
  ) {}

  /** Throws `not_found` for a target of another city, and for a candidate that is unknown or another city's. */
  @Answers(worker.explainPair)
  async explain(
    { targetId, candidateKind: kind, candidateId, scope: asked }: ParsedInputOf<typeof worker.explainPair>,
    context: MessageContext,
  ) {
    const target = await findTarget(this.prisma, targetId, context.city);
    const profile = await this.profile(kind, candidateId, 'candidateId', context);
    const { data } = profile;
    const basis = await this.lists.basis(target);
    const { list, terms } = wholeList(basis, kind, asked);
    const pair = { targetId, candidateKind: kind, candidateId, weightSet: terms.weights.id };
    const veto = vetoBeforeRanking(target, kind, data, await settingsOf(this.prisma, context.city));
    const standing = veto
      ? ({ status: 'vetoed', veto } as const)
      : await basis.candidates.ask('explain', list, candidateId, terms);
    if (standing === undefined) throw notFound('candidateId', candidateId);
    const isRejected = standing.status === 'vetoed' && standing.veto.key === 'rejected';
    const rejected = isRejected ? await this.rejection(target, kind, candidateId) : undefined;
    const { name, nameEn, scope } = veto ? { ...data, scope: undefined } : shownOf(profile);
    const text = explanationSentence({ zh: name, en: nameEn ?? name }, standing, rejected);
    return { ...pair, name, scope: asked ?? scope, standing, rejected, text };
  }

  /** Throws `not_found` for a candidate in none of the city's lists, such as a sample. */
  @Answers(worker.compare)
  async compare(
    { targetId, candidateKind: kind, candidateIds, scope: asked }: ParsedInputOf<typeof worker.compare>,
    context: MessageContext,
  ) {
    const target = await findTarget(this.prisma, targetId, context.city);
    const basis = await this.lists.basis(target);
    const shown = new Map<string, ShownCandidate>();
    for (const id of new Set(candidateIds)) {
      const profile = await this.profile(kind, id, 'candidateIds', context);
      if (!(await basis.candidates.ask('has', kind, id))) throw notFound('candidateIds', id);
      shown.set(id, shownOf(profile));
    }
    const { list, terms } = wholeList(basis, kind, asked);
    const { candidates, factors } = await basis.candidates.ask('compare', list, [...shown.keys()], terms);
    return {
      targetId,
      candidateKind: kind,
      weightSet: terms.weights.id,
      candidates: candidates.map((one) => ({ ...one, ...namedCandidate(shown, one.id) })),
      factors,
    };
  }

  private async rejection(
    target: Target,
    kind: CandidateKind,
    candidateId: string,
  ): Promise<worker.PairExplanation['rejected']> {
    const decision = await this.prisma.decision.findFirst({
      where: { city: target.city, suggestionId: suggestionId(target.id, kind, candidateId), verdict: 'reject' },
      orderBy: { decidedAt: 'desc' },
    });
    if (decision === null) return undefined;
    const { decidedBy, decidedAt, reason, note } = decision;
    return { by: actorRef.parse(decidedBy), at: decidedAt.toISOString(), reason, note: note ?? undefined };
  }

  /** As the city of the reader has it. */
  private async profile(
    kind: CandidateKind,
    id: string,
    field: string,
    context: MessageContext,
  ): Promise<CandidateProfile> {
    const where = { kind: profileKindOf(kind), id, city: { in: visibleCities(context) } };
    const row = await this.prisma.profile.findFirst({ where });
    const profile = row as unknown as CandidateProfile | null;
    const isOther = row?.kind === 'organisation' && profile?.data.kind !== kind;
    if (profile === null || isOther) throw notFound(field, id);
    const corrected = (await correctedRecords(this.prisma, profileKindOf(kind), [id], context.city)).get(id);
    return corrected === undefined ? profile : { ...profile, data: corrected.record };
  }
}

function wholeList(basis: RankingBasis, kind: CandidateKind, scope: ListScope | undefined) {
  const live = basis.weights(kind);
  return {
    list: { target: rankedTarget(basis), kind, today: cityDay(new Date()), scope },
    terms: { weights: live, exclude: basis.past.excluded(kind, live.id) },
  };
}
