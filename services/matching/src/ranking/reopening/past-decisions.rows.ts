import type { CandidateKind, matching } from '@queqiao/contracts';
import type { Target } from '@queqiao/scoring';
import type { Prisma } from '../../prisma.js';
import { settingsOf } from '../settings/settings.rows.js';
import { candidateStates } from './candidate-states.rows.js';
import { changeSince, type RememberedFacts } from './listed-changes.js';

/** `rejectedAt`: the rejection that it ends. */
export interface Return extends Omit<matching.Returned, 'at'> {
  readonly rejectedAt: Date;
}

/** Decisions that shape the next list. */
export interface PastDecisions {
  readonly accepted: readonly string[];
  /** Rejected candidates that stay away under these weights. */
  excluded(kind: CandidateKind, weightSet: string): ReadonlySet<string>;
  /** Rejected candidates that a listed change brings back under these weights. */
  returning(kind: CandidateKind, weightSet: string): ReadonlyMap<string, Return>;
}

export const NOTHING_DECIDED: PastDecisions = {
  accepted: [],
  excluded: () => new Set(),
  returning: () => new Map(),
};

interface DecidedPair {
  readonly kind: CandidateKind;
  readonly id: string;
  readonly state: string;
  readonly decidedAt: Date;
  readonly facts: RememberedFacts | null;
}

export async function pastDecisions(prisma: Prisma, target: Target): Promise<PastDecisions> {
  const decided = await prisma.$queryRaw<DecidedPair[]>`
    SELECT DISTINCT ON (s.id) s.candidate_kind AS kind, s.candidate_id AS id, s.state, d.decided_at AS "decidedAt", d.facts
    FROM suggestion s JOIN decision d ON d.suggestion_id = s.id AND d.undone_at IS NULL
    WHERE s.target_id = ${target.id} AND s.state IN ('accepted', 'rejected')
    ORDER BY s.id, d.decided_at DESC`;
  const rejected = decided.filter(({ state }) => state === 'rejected');
  const known = await candidateStates(prisma, target.city, rejected);
  const settings = rejected.length > 0 ? await settingsOf(prisma, target.city) : undefined;
  const allowed = new Set<matching.ReturnCause>(settings?.returnOnNewWeights ? ['new-weights'] : []);
  const rejectedOf = (of: CandidateKind) => rejected.filter(({ kind }) => kind === of);
  const returning = (kind: CandidateKind, weightSet: string) =>
    new Map(
      rejectedOf(kind).flatMap(({ id, facts, decidedAt }) => {
        const now = known.get(id);
        const change = facts && now && changeSince(facts, { ...now, weightSet }, allowed);
        return change ? [[id, { ...change, rejectedAt: decidedAt }] as const] : [];
      }),
    );
  return {
    accepted: decided
      .filter(({ state }) => state === 'accepted')
      .map(({ id }) => id)
      .sort(),
    returning,
    excluded: (kind, weightSet) => {
      const back = returning(kind, weightSet);
      return new Set(
        rejectedOf(kind)
          .map(({ id }) => id)
          .filter((id) => !back.has(id)),
      );
    },
  };
}
