import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { valuesByRow } from './tables.js';

/** So many known deals count as 1; between none and these the logarithm decides. */
const MOST_DEALS = 300;

/** How many deals the investor is known to have made at all: who invests often is likelier to invest again. */
export const popularityFactor: Factor = {
  key: 'popularity',
  group: 'feasibility',
  name: { zh: '投资经验', en: 'Experience' },
  weights: { 'industry>investor': 6, 'need:funding>investor': 8 },
  baseRate: 0.2,
  prepare(_target, { store }) {
    return {
      values: valuesByRow(store.rows, (row) => {
        const deals = store.deals.count(row);
        return deals === 0 ? undefined : Math.min(1, Math.log1p(deals) / Math.log1p(MOST_DEALS));
      }),
      explain(row) {
        const deals = store.deals.count(row);
        const text = { zh: `已知投资 ${deals} 笔`, en: `${deals} known deals` };
        return { text, evidence: [evidenceOf(store, row, 'deals', String(deals))] };
      },
    };
  },
};
