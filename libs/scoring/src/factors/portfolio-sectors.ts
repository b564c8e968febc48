import { DEAL_SECTORS } from '../store/deals.js';
import type { Factor } from './factor.js';
import { nearnessTo } from './industry-nearness.js';
import { type Match, preparePortfolio } from './portfolio.js';

const NEAR = 0.4;

/** The share of the portfolio in or near the target's industry, compared with all investors. */
export const portfolioSectorsFactor: Factor = {
  key: 'portfolio-sectors',
  group: 'fit',
  name: { zh: '投资组合行业', en: 'Portfolio' },
  weights: { 'industry>investor': 40, 'need:funding>investor': 16 },
  baseRate: 0.5,
  reads: 'deals',
  prepare(target, context) {
    const { store } = context;
    const best = nearnessTo(target.codes);
    const table = new Float64Array(store.deals.sectors.size);
    for (const [number, codes] of store.deals.sectors.entries()) {
      // Squared, so that many deals somewhat near do not hide the few in the industry itself.
      table[number] = (best(codes)?.value ?? 0) ** 2;
    }
    const match: Match = (deals, at) => {
      const sectors = deals[at + DEAL_SECTORS] ?? 0;
      return sectors === 0 ? undefined : table[sectors];
    };
    return preparePortfolio(context, match, NEAR ** 2, ({ all, near, usual }) => ({
      text: {
        zh: `在相同或相近行业${near === 0 ? '没有投过' : `投过 ${near} 家`}（行业已知的共 ${all} 家），${usual.zh} 家`,
        en: `It invested in ${near === 0 ? 'no company' : `${near} companies`} in or near this industry, of ${all} whose trade is known; ${usual.en}`,
      },
      value: String(all),
    }));
  },
};
