import type { CandidateKind } from '@queqiao/contracts';
import type { Target } from '../model/target.js';
import type { Catalogue } from '../store/catalogue.js';
import type { Choice } from './choice.js';
import { factorValues } from './factor-values.js';

/** What officers did with the list of a target. */
export interface DecidedList {
  readonly target: Target;
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** Ids of candidates that were seen and left alone. */
  readonly passedOver: readonly string[];
}

/**
 * A decided list as what weights are learned from: whom officers accepted, against whom they rejected or passed over, with
 * the values that the ranking weighs now. Undefined where it distinguishes nobody: nobody was accepted, or nobody else was seen.
 */
export function decidedChoice(
  catalogue: Catalogue,
  kind: CandidateKind,
  keys: readonly string[],
  today: string,
  { target, accepted, rejected, passedOver }: DecidedList,
): Choice | undefined {
  // What accepted ones have in common is looked for in others: known here, it would give away who was accepted.
  const { accepted: _, ...plain } = target;
  const valuesOf = factorValues(catalogue, plain, kind, keys, today);
  const chosen = accepted.flatMap((id) => valuesOf(id) ?? []);
  const refused = rejected.flatMap((id) => valuesOf(id) ?? []);
  const others = [...refused, ...passedOver.flatMap((id) => valuesOf(id) ?? [])];
  if (chosen.length === 0 || others.length === 0) return undefined;
  return { chosen, others, decisions: chosen.length + refused.length };
}

/** The same decisions with a choice for each candidate that was accepted: an officer accepts one at a time. */
export function oneByOne(choice: Choice): Choice[] {
  const { chosen, decisions = chosen.length, ...rest } = choice;
  return chosen.map((one, i) => ({
    ...rest,
    chosen: [one],
    decisions: i === 0 ? decisions - chosen.length + 1 : 1,
  }));
}
