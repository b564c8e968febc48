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
        zh: `行业已知的 ${all} 家被投企业中 ${near} 家属于相同或相近行业（全体平均 ${usual}%，已按此收缩）`,
        en: `${near} of the ${all} companies of known trade it invested in are in or near this industry (${usual} % on average, toward which the share is shrunk)`,
      },
      value: String(all),
    }));
  },
};
