import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { tableOver } from './tables.js';

/** Whether an investor with a seat outside GB/T 2260 is in the place that the target names. */
export const samePlaceFactor: Factor = {
  key: 'same-place',
  group: 'feasibility',
  name: { zh: '同一地区', en: 'Same place' },
  weights: { 'need:funding>investor': 1.5 },
  baseRate: 0.1,
  prepare(target, { store }) {
    const { place } = target;
    if (place === undefined) return undefined;
    return {
      values: tableOver(store.place, (own) => (own === place ? 1 : 0)),
      explain(row) {
        const own = store.place.at(row) ?? '';
        const text =
          own === place
            ? { zh: `同在 ${place}`, en: `In ${place} too` }
            : { zh: `在 ${own}，不在 ${place}`, en: `In ${own}, not in ${place}` };
        return { text, evidence: [evidenceOf(store, row, 'seat', own)] };
      },
    };
  },
};
