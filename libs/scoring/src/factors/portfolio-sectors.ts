import { DEAL_SECTORS } from '../store/candidate-store.js';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { nearnessTo } from './industry-nearness.js';
import { saturated, shrunkShare, valuesByRow } from './tables.js';

/** Every investor is taken as if it had made ten further deals like everybody's: with fewer, its own share says little. */
const PRIOR_DEALS = 10;
/** The shrunk share that counts as 0.5. */
const HALF_SHARE = 0.25;

/** From this nearness on a deal is told as one in or near the industry. */
const NEAR = 0.4;

/** How much of what the investor bought before is in or near the target's industry, shrunk toward what all bought. */
export const portfolioSectorsFactor: Factor = {
  key: 'portfolio-sectors',
  group: 'fit',
  name: { zh: '投资组合行业', en: 'Portfolio' },
  weights: { 'industry>investor': 22, 'need:funding>investor': 22 },
  baseRate: 0.15,
  prepare(target, { store }) {
    const best = nearnessTo(target.codes);
    const table = new Float64Array(store.dealSectors.size);
    for (const [number, codes] of store.dealSectors.entries()) table[number] = best(codes)?.value ?? 0;
    const matching = (row: number) => store.deals.sum(row, DEAL_SECTORS, (sectors) => table[sectors] ?? 0);
    let allMatching = 0;
    let all = 0;
    for (let row = 0; row < store.rows; row++) {
      if (store.deals.count(row) === 0 || !store.isLive(row)) continue;
      allMatching += matching(row);
      all += store.deals.count(row);
    }
    const baseRate = all === 0 ? 0 : allMatching / all;
    return {
      values: valuesByRow(store.rows, (row) => {
        const deals = store.deals.count(row);
        return deals === 0
          ? undefined
          : saturated(shrunkShare(matching(row), deals, baseRate, PRIOR_DEALS), HALF_SHARE);
      }),
      explain(row) {
        const deals = store.deals.count(row);
        const near = store.deals.sum(row, DEAL_SECTORS, (sectors) => ((table[sectors] ?? 0) >= NEAR ? 1 : 0));
        const usual = Math.round(baseRate * 100);
        const text = {
          zh: `已知 ${deals} 笔投资中 ${near} 笔投向相近行业（全体平均 ${usual}%，已按此收缩）`,
          en: `${near} of its ${deals} known deals are in or near this industry (${usual} % on average, toward which the share is shrunk)`,
        };
        return { text, evidence: [evidenceOf(store, row, 'deals', String(deals))] };
      },
    };
  },
};
