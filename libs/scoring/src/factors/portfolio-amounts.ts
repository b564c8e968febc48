import { DEAL_AMOUNT } from '../store/deals.js';
import { moneyText } from '../words/money.js';
import type { Factor } from './factor.js';
import { type Match, preparePortfolio } from './portfolio.js';

/** Twice or half the size counts exp(−½ / 1.5²) = 0.80, four times 0.41. */
const SPREAD_DOUBLINGS = 1.5;
/** The match of an amount 2.3 times larger or smaller. */
const NEAR = 0.74;

/** How often the investor joined rounds of about the amount sought, compared with all investors. */
export const portfolioAmountsFactor: Factor = {
  key: 'portfolio-amounts',
  group: 'feasibility',
  name: { zh: '投资过的金额', en: 'Rounds of this size' },
  weights: { 'need:funding>investor': 32 },
  baseRate: 0.5,
  reads: 'deals',
  prepare(target, context) {
    const { amountWan } = target;
    if (amountWan === undefined || amountWan <= 0) return undefined;
    const asked = Math.log2(amountWan);
    const match: Match = (deals, at) => {
      // Amounts are stored plus 1, as 0 is unknown; a round below 1 万元 counts as 1.
      const amount = deals[at + DEAL_AMOUNT] ?? 0;
      return amount === 0 ? undefined : nearness(Math.log2(Math.max(1, amount - 1)) - asked);
    };
    const sought = moneyText(amountWan);
    return preparePortfolio(context, match, NEAR, ({ all, near }) => ({
      text: {
        zh: `${near === 0 ? '没有参与过' : `参与过 ${near} 轮`}与所需 ${sought.zh} 相近的投资（金额已知的共 ${all} 轮）`,
        en: `It joined ${near === 0 ? 'no round' : `${near} rounds`} of about the ${sought.en} sought, of ${all} whose size is known`,
      },
    }));
  },
};

function nearness(doublings: number): number {
  return Math.exp(-0.5 * (doublings / SPREAD_DOUBLINGS) ** 2);
}
