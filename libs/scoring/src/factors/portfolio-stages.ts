import { DEAL_STAGE } from '../store/deals.js';
import type { Factor } from './factor.js';
import { stageZh } from './labels.js';
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
    const asked = store.deals.words.find(stage);
    const match: Match = (deals, at) => {
      const own = deals[at + DEAL_STAGE] ?? 0;
      return own === 0 ? undefined : own === asked ? 1 : 0;
    };
    return preparePortfolio(context, match, 1, ({ all, near, usual }) => ({
      text: {
        zh: `首次投资轮次已知的 ${all} 家企业中 ${near} 家在${stageZh[stage]}进入（全体平均 ${usual}%，已按此收缩）`,
        en: `It entered ${near} of ${all} companies at ${stage} (${usual} % on average, toward which the share is shrunk)`,
      },
    }));
  },
};
