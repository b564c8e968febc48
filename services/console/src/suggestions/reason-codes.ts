import type { matching } from '@queqiao/contracts';
import type { z } from 'zod';
import type { SuggestionState } from '../api/queries';

export type Verdict = z.output<typeof matching.verdict>;
export type ReasonCode = z.output<typeof matching.reasonCode>;

export const verdicts: readonly Verdict[] = ['accept', 'reject', 'later'];

/** The reasons that make sense for a verdict, the usual one first. `other` needs a note. */
export const reasonsFor: Readonly<Record<Verdict, readonly ReasonCode[]>> = {
  accept: ['good-fit', 'known-contact', 'in-talks', 'other'],
  reject: ['wrong-industry', 'too-small', 'no-expansion', 'in-talks', 'conflict', 'other'],
  later: ['not-now', 'no-expansion', 'in-talks', 'other'],
};

/** Where a suggestion stands after a verdict. */
export const stateAfter: Readonly<Record<Verdict, Exclude<SuggestionState, 'open'>>> = {
  accept: 'accepted',
  reject: 'rejected',
  later: 'later',
};
