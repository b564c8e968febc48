import type { CandidateKind } from '@queqiao/contracts';
import { factors } from '../factors/index.js';
import type { Target } from '../model/target.js';
import { contextOf, valueOrBaseRate } from '../ranking/weighing.js';
import type { Catalogue } from '../store/catalogue.js';

/**
 * Makes the named factors ready for a target, to read the values 0–1 of single candidates in the order of the keys: an unknown one at
 * the base rate, 0 for a factor that the target does not ask about. Undefined for a candidate that the catalogue does not hold.
 */
export function factorValues(
  catalogue: Catalogue,
  target: Target,
  kind: CandidateKind,
  keys: readonly string[],
  today: string,
): (candidateId: string) => Float64Array | undefined {
  const store = catalogue.store(kind);
  const context = contextOf(catalogue, kind, today);
  const used = keys.map((key) => {
    const factor = factors.find((one) => one.key === key);
    if (!factor) throw new RangeError(`There is no factor ${key}`);
    const prepared = factor.prepare(target, context);
    return prepared && { factor, prepared };
  });
  return (candidateId) => {
    const row = store.find(candidateId);
    return row === undefined ? undefined : Float64Array.from(used, (one) => (one ? valueOrBaseRate(one, row) : 0));
  };
}
