import { provinceOf } from '@queqiao/reference';
import type { Target } from '../model/target.js';
import { DEAL_DIVISION, DEAL_PLACE } from '../store/deals.js';
import type { Factor } from './factor.js';
import { divisionLabel } from './labels.js';
import { type Match, preparePortfolio } from './portfolio.js';

/** The share of the portfolio in the target's province, or in the place it names, compared with all investors. */
export const portfolioRegionsFactor: Factor = {
  key: 'portfolio-regions',
  group: 'feasibility',
  name: { zh: '投资过的地区', en: 'Regions of the portfolio' },
  weights: { 'industry>investor': 6, 'need:funding>investor': 17 },
  baseRate: 0.5,
  reads: 'deals',
  prepare(target, context) {
    const { store } = context;
    const here = new Uint8Array(store.deals.words.size);
    for (const [number, word] of store.deals.words.entries()) here[number] = isHere(word, target) ? 1 : 0;
    const match: Match = (deals, at) => {
      const where = deals[at + DEAL_PLACE] || deals[at + DEAL_DIVISION] || 0;
      return where === 0 ? undefined : here[where];
    };
    const { place, division: own } = target;
    const name = place === undefined ? divisionLabel(provinceOf(own) ?? own) : { zh: ` ${place} `, en: place };
    return preparePortfolio(context, match, 1, ({ all, near, usual }) => ({
      text: {
        zh: `在${name.zh}${near === 0 ? '没有投过企业' : `投过 ${near} 家`}（所在地已知的共 ${all} 家），${usual.zh} 家`,
        en: `It invested in ${near === 0 ? 'no company' : `${near} companies`} in ${name.en}, of ${all} whose seat is known; ${usual.en}`,
      },
      value: String(all),
    }));
  },
};

function isHere(word: string, { place, division: own }: Target): boolean {
  return place === undefined ? provinceOf(word) !== undefined && provinceOf(word) === provinceOf(own) : word === place;
}
