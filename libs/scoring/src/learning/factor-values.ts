import type { CandidateKind } from '@queqiao/contracts';
import { factors } from '../factors/index.js';
import type { Target } from '../model/target.js';
import { contextOf, knownOrUsual } from '../ranking/weighing.js';
import type { Catalogue } from '../store/catalogue.js';

export interface FactorValues {
  /** Values 0–1 of a candidate in the order of the keys; unknown ones at the base rate, 0 for a factor the target does not ask about. */
  of(candidateId: string): Float64Array | undefined;
}

/** Makes the named factors ready for a target and reads their values for single candidates, as `rank` does for all. */
export function factorValues(
  catalogue: Catalogue,
  target: Target,
  kind: CandidateKind,
  keys: readonly string[],
  today: string,
): FactorValues {
  const store = catalogue.store(kind);
  const context = contextOf(catalogue, kind, today);
  const used = keys.map((key) => {
    const factor = factors.find((one) => one.key === key);
    if (!factor) throw new RangeError(`There is no factor ${key}`);
    const prepared = factor.prepare(target, context);
    return prepared && { factor, prepared };
  });
  return {
    of(candidateId) {
      const row = store.find(candidateId);
      return row === undefined ? undefined : Float64Array.from(used, (one) => (one ? knownOrUsual(one, row) : 0));
    },
  };
}
