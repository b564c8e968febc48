import type { CandidateKind } from '@queqiao/contracts';
import type { Target } from '../model/target.js';
import type { Catalogue } from '../store/catalogue.js';
import type { Choice } from './choice.js';
import { factorValues } from './factor-values.js';

export interface DecidedList {
  readonly target: Target;
  /** Of the last decision on it, ISO 8601. */
  readonly decidedAt: string;
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** Seen, but neither accepted nor rejected. */
  readonly passedOver: readonly string[];
}

/** Accepted candidates against rejected and passed-over ones, with today's factor values. Undefined when either side is empty. */
export function decidedChoice(
  catalogue: Catalogue,
  kind: CandidateKind,
  keys: readonly string[],
  today: string,
  { target, accepted, rejected, passedOver }: DecidedList,
): Choice | undefined {
  // The ranking looks for what accepted candidates share: here that would give away who was accepted.
  const { accepted: _, ...plain } = target;
  const valuesOf = factorValues(catalogue, plain, kind, keys, today);
  const chosen = accepted.flatMap((id) => valuesOf(id) ?? []);
  const refused = rejected.flatMap((id) => valuesOf(id) ?? []);
  const others = [...refused, ...passedOver.flatMap((id) => valuesOf(id) ?? [])];
  if (chosen.length === 0 || others.length === 0) return undefined;
  return { chosen, others, decisions: chosen.length + refused.length };
}

/** One choice for each accepted candidate: an officer accepts one at a time. */
export function oneByOne(choice: Choice): Choice[] {
  const { chosen, decisions = chosen.length, ...rest } = choice;
  return chosen.map((one, i) => ({
    ...rest,
    chosen: [one],
    decisions: i === 0 ? decisions - chosen.length + 1 : 1,
  }));
}
