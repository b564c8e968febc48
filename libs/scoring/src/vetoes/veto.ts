import type { Bilingual } from '../shapes.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Target } from '../target.js';

/** What decides about vetoes besides the target. */
export interface VetoContext {
  readonly store: CandidateStore;
  readonly scope: 'domestic' | 'overseas';
  /** Ids of candidates that were rejected for this target. */
  readonly exclude: ReadonlySet<string>;
}

/** Keeps a pair out of a list altogether, and is named when someone asks why. */
export interface Veto {
  readonly key: string;
  readonly name: Bilingual;
  /** A test of rows made ready for one target; undefined when it cannot strike any. */
  prepare(target: Target, context: VetoContext): ((row: number) => boolean) | undefined;
}
