import { DEAL_STAGE } from '../store/deals.js';
import { stageNames } from '../words/names.js';
import type { Factor } from './factor.js';
import { type Match, preparePortfolio } from './portfolio.js';

/** How often the investor entered companies at the stage of the need, compared with all investors. */
export const portfolioStagesFactor: Factor = {
  key: 'portfolio-stages',
  group: 'feasibility',
  name: { zh: '投资过的轮次', en: 'Stages of the portfolio' },
  weights: { 'need:funding>investor': 21 },
  baseRate: 0.5,
  reads: 'deals',
  prepare(target, context) {
    const { store } = context;
    const { stage } = target;
    if (!stage) return undefined;
    const asked = stageNames[stage];
    const number = store.deals.words.find(stage);
    const match: Match = (deals, at) => {
      const own = deals[at + DEAL_STAGE] ?? 0;
      return own === 0 ? undefined : own === number ? 1 : 0;
    };
    return preparePortfolio(context, match, 1, ({ all, near, usual }) => ({
      text: {
        zh: `${near === 0 ? '没有企业' : `有 ${near} 家企业`}在${asked.zh}首次投入（轮次已知的共 ${all} 家），${usual.zh} 家`,
        en: `It entered ${near === 0 ? 'no company' : `${near} companies`} at the stage ${asked.en}, of ${all} whose stage is known; ${usual.en}`,
      },
    }));
  },
};
