import { Injectable } from '@nestjs/common';
import {
  type CandidateKind,
  type MessageContext,
  notFound,
  type OutputOf,
  type ParsedInputOf,
  type scoring,
  visibleCities,
} from '@queqiao/contracts';
import type { Target } from '@queqiao/scoring';
import { dayOf } from '../day.js';
import { Prisma } from '../prisma.js';
import { withAccepted } from '../reopening/past-decisions.js';
import { known, profileKindOf, shownCandidates } from '../scoring/candidate-rows.js';
import { RankedLists } from '../scoring/ranked-lists.js';
import { suggestionId } from '../suggestions/suggestions.rows.js';
import { earlyVeto, otherTenant } from './early-vetoes.js';
import { inOneSentence } from './explanation-words.js';

interface CandidateProfile {
  readonly city: string;
  readonly data: { readonly name?: string; readonly kind?: string; readonly sample?: boolean };
}

/** Says why a candidate is where it is, with what is live now: the lists are made from the same. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly lists: RankedLists,
  ) {}

  /** Throws `not_found` for a target of another city, and for a candidate that nobody knows under this kind. */
  async explain(
    { targetId, candidateKind: kind, candidateId }: ParsedInputOf<typeof scoring.explainPair>,
    context: MessageContext,
  ): Promise<scoring.PairExplanation> {
    const target = await this.target(targetId, context);
    const { city, data } = await this.profile(kind, candidateId, 'candidateId');
    const { candidates, past, weights } = await this.lists.basis(target);
    const list = { target: withAccepted(target, past), kind, today: dayOf(new Date()) };
    const under = { weights: weights(kind), exclude: past.stayAway(kind, weights(kind).id) };
    const { id: weightSet } = weights(kind);
    const asked = { targetId, candidateKind: kind, candidateId, weightSet };
    if (!visibleCities(context).includes(city)) {
      const standing = { status: 'vetoed', veto: otherTenant() } as const;
      return { ...asked, standing, text: inOneSentence(undefined, standing, undefined) };
    }
    const early = earlyVeto(target, kind, data);
    const standing = early
      ? ({ status: 'vetoed', veto: early } as const)
      : await candidates.ask('explain', list, candidateId, under);
    if (standing === undefined) throw notFound('candidateId', candidateId);
    const isRejected = standing.status === 'vetoed' && standing.veto.key === 'rejected';
    const rejected = isRejected ? await this.rejection(target, kind, candidateId) : undefined;
    const shown = early ? undefined : (await shownCandidates(this.prisma, kind, [candidateId])).get(candidateId);
    const { name, scope } = shown ?? { name: data.name, scope: undefined };
    return { ...asked, name, scope, standing, rejected, text: inOneSentence(name, standing, rejected) };
  }

  /** Throws `not_found` for a candidate that is not in the lists of this city, such as a sample. */
  async compare(
    { targetId, candidateKind: kind, candidateIds }: ParsedInputOf<typeof scoring.compare>,
    context: MessageContext,
  ): Promise<OutputOf<typeof scoring.compare>> {
    const target = await this.target(targetId, context);
    const { candidates: all, past, weights } = await this.lists.basis(target);
    for (const id of candidateIds) {
      const { city } = await this.profile(kind, id, 'candidateIds');
      if (!visibleCities(context).includes(city) || !(await all.ask('has', kind, id)))
        throw notFound('candidateIds', id);
    }
    const ids = [...new Set(candidateIds)];
    const list = { target: withAccepted(target, past), kind, today: dayOf(new Date()) };
    const under = { weights: weights(kind), exclude: past.stayAway(kind, weights(kind).id) };
    const { candidates, factors } = await all.ask('compare', list, ids, under);
    const names = await shownCandidates(this.prisma, kind, ids);
    return {
      targetId,
      candidateKind: kind,
      weightSet: weights(kind).id,
      candidates: candidates.map((one) => ({ ...one, name: known(names, one.id).name })),
      factors,
    };
  }

  private async rejection(
    target: Target,
    kind: CandidateKind,
    candidateId: string,
  ): Promise<scoring.PairExplanation['rejected']> {
    const decision = await this.prisma.decision.findFirst({
      where: { city: target.city, suggestionId: suggestionId(target.id, kind, candidateId), verdict: 'reject' },
      orderBy: { decidedAt: 'desc' },
    });
    if (decision === null) return undefined;
    return {
      by: decision.decidedBy,
      at: decision.decidedAt.toISOString(),
      reason: decision.reason,
      ...(decision.note !== null && { note: decision.note }),
    };
  }

  private async target(id: string, { city }: MessageContext): Promise<Target> {
    const row = await this.prisma.target.findFirst({ where: { id, city } });
    if (row === null) throw notFound('targetId', id);
    return row.data as unknown as Target;
  }

  private async profile(kind: CandidateKind, id: string, field: string): Promise<CandidateProfile> {
    const row = await this.prisma.profile.findUnique({ where: { kind_id: { kind: profileKindOf(kind), id } } });
    const profile = row as unknown as CandidateProfile | null;
    const isOther = row?.kind === 'organisation' && profile?.data.kind !== kind;
    if (profile === null || isOther) throw notFound(field, id);
    return profile;
  }
}
