import type { CandidateKind } from '@queqiao/contracts';
import { factors } from '../factors/index.js';
import type { Target } from '../model/target.js';
import { contextOf, valueOrBaseRate } from '../ranking/weighing.js';
import type { Catalogue } from '../store/catalogue.js';

/** Reads a candidate's values 0–1 in the order of the keys: the base rate when unknown, 0 for a factor that does not apply. */
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
