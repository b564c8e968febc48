import type { Ticket } from '../store/profile.js';
import { moneyRangeText, moneyText } from '../words/money.js';
import { evidenceOf, wishOf } from './evidence.js';
import type { Factor } from './factor.js';
import { tableOver } from './tables.js';

const PER_DOUBLING = 0.7;

/** Whether the amount sought is in the range that the investor declares. */
export const ticketFitFactor: Factor = {
  key: 'ticket-fit',
  group: 'feasibility',
  name: { zh: '金额匹配', en: 'Ticket' },
  weights: { 'need:funding>investor': 12 },
  baseRate: 0.4,
  prepare(target, { store }) {
    const { amountWan } = target;
    if (amountWan === undefined || amountWan <= 0) return undefined;
    return {
      values: tableOver(store.ticket, (range) => PER_DOUBLING ** doublingsOutside(amountWan, range)),
      explain(row) {
        const range = store.ticket.at(row) ?? {};
        const inside = doublingsOutside(amountWan, range) === 0;
        const wish = wishOf(store, row);
        const span = moneyRangeText(range.minWan, range.maxWan) ?? { zh: '不限', en: 'any amount' };
        const asked = moneyText(amountWan);
        const text = {
          zh: `${wish.zh}单笔金额为 ${span.zh}，${inside ? '包括' : '不包括'}所需的 ${asked.zh}`,
          en: `${wish.en} invests ${span.en} at a time, which ${inside ? 'includes' : 'leaves out'} the ${asked.en} sought`,
        };
        return { text, evidence: [evidenceOf(store, row, 'mandate', span)] };
      },
    };
  },
};

function doublingsOutside(amount: number, { minWan = 0, maxWan = Number.POSITIVE_INFINITY }: Ticket): number {
  if (amount < minWan) return Math.log2(minWan / amount);
  return amount > maxWan ? Math.log2(amount / Math.max(1, maxWan)) : 0;
}
