import type { CandidateStore } from '../store/candidate-store.js';
import type { Ticket } from '../store/profile.js';
import { evidenceOf, wishOf } from './evidence.js';
import type { Factor } from './factor.js';
import { valuesByRow } from './tables.js';

/** Each doubling outside the usual range takes this share of the value. */
const PER_DOUBLING = 0.7;
/** So many rounds of known size are needed before their range says anything. */
const FEWEST_ROUNDS = 3;

interface Range extends Ticket {
  readonly field: 'mandate' | 'deals';
}

/** Whether the money sought lies in the range that the investor declares, or took part in before. */
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
      values: valuesByRow(store.rows, (row) => {
        const range = rangeOf(store, row);
        return range && PER_DOUBLING ** doublingsOutside(amountWan, range);
      }),
      explain(row) {
        const range = rangeOf(store, row);
        const inside = range !== undefined && doublingsOutside(amountWan, range) === 0;
        const wish = wishOf(store, row);
        const span = `${range?.minWan ?? 0}–${range?.maxWan ?? '…'}`;
        const what =
          range?.field === 'deals'
            ? { zh: '参与的轮次多在', en: 'It mostly joined rounds of' }
            : { zh: `${wish.zh}单笔金额`, en: `${wish.en} invests` };
        const text = {
          zh: `${what.zh} ${span} 万元，${inside ? '涵盖' : '不含'}所需 ${amountWan} 万元`,
          en: `${what.en} CNY ${span} × 10,000, ${inside ? 'which includes' : 'not'} the ${amountWan} sought`,
        };
        return { text, evidence: [evidenceOf(store, row, range?.field ?? 'mandate', span)] };
      },
    };
  },
};

/** The declared range, else the middle half of the rounds it took part in. */
function rangeOf(store: CandidateStore, row: number): Range | undefined {
  const declared = store.ticket.at(row);
  if (declared) return { ...declared, field: 'mandate' };
  if (store.deals.count(row) < FEWEST_ROUNDS) return undefined;
  const amounts = store.dealAmountsOf(row);
  if (amounts.length < FEWEST_ROUNDS) return undefined;
  const at = (share: number) => amounts[Math.floor(share * (amounts.length - 1))] ?? 0;
  return { minWan: at(0.25), maxWan: at(0.75), field: 'deals' };
}

function doublingsOutside(amount: number, { minWan = 0, maxWan = Number.POSITIVE_INFINITY }: Ticket): number {
  if (amount < minWan) return Math.log2(minWan / amount);
  return amount > maxWan ? Math.log2(amount / Math.max(1, maxWan)) : 0;
}
