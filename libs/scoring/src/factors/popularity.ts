import { DEAL_FOLLOWS } from '../store/deals.js';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { LastingValues } from './tables.js';

const MOST_COMPANIES = 500;
const lasting = new LastingValues();

/** The number of companies the investor is known to have invested in: frequent investors invest again. */
export const popularityFactor: Factor = {
  key: 'popularity',
  group: 'feasibility',
  name: { zh: '投资经验', en: 'Experience' },
  weights: { 'industry>investor': 3, 'need:funding>investor': 1 },
  baseRate: 0.2,
  reads: 'deals',
  prepare(_target, { store, month }) {
    const companies = (row: number) => store.deals.lists.sum(row, DEAL_FOLLOWS, (follows) => 1 - follows);
    return {
      values: lasting.of(store, month, (row) =>
        store.deals.lists.count(row) === 0
          ? undefined
          : Math.min(1, Math.log1p(companies(row)) / Math.log1p(MOST_COMPANIES)),
      ),
      explain(row) {
        const deals = store.deals.lists.count(row);
        const text = {
          zh: `已知投资 ${deals} 笔，涉及 ${companies(row)} 家企业`,
          en: `${deals} known deals in ${companies(row)} companies`,
        };
        return { text, evidence: [evidenceOf(store, row, 'deals', String(deals))] };
      },
    };
  },
};
