import { DEAL_MONTH } from '../store/candidate-store.js';
import { evidenceOf } from './evidence.js';
import type { Context, Factor } from './factor.js';
import { decayByMonth, saturated, valuesByRow } from './tables.js';

/** A deal counts half after a year. */
const decay = decayByMonth(12);
/** So many deals made today count as 0.5. */
const HALF_DEALS = 3;
const TOLD_MONTHS = 24;

/** How active the investor is now, or was at the date of the data where those are a snapshot. */
export const recentDealsFactor: Factor = {
  key: 'recent-deals',
  group: 'intent',
  name: { zh: '近期活跃', en: 'Recent activity' },
  weights: { 'industry>investor': 6, 'need:funding>investor': 8 },
  baseRate: 0.2,
  prepare(_target, context) {
    const { store } = context;
    return {
      values: valuesByRow(store.rows, (row) => {
        if (store.deals.count(row) === 0) return undefined;
        const now = nowFor(row, context);
        return saturated(
          store.deals.sum(row, DEAL_MONTH, (month) => decay(now - month)),
          HALF_DEALS,
        );
      }),
      explain(row) {
        const now = nowFor(row, context);
        const recent = store.deals.sum(row, DEAL_MONTH, (month) => (now - month <= TOLD_MONTHS ? 1 : 0));
        const snapshot = store.asOf.at(row) !== undefined;
        const text = {
          zh: `${snapshot ? '数据截止日前' : '近'} ${TOLD_MONTHS} 个月投资 ${recent} 次，半衰期一年`,
          en: `${recent} deals in the ${TOLD_MONTHS} months before ${snapshot ? 'the date of the data' : 'today'}, half-life one year`,
        };
        return { text, evidence: [evidenceOf(store, row, 'deals')] };
      },
    };
  },
};

/** The month from which ages count: today, or the date of the data. */
function nowFor(row: number, { store, month }: Context): number {
  return Math.min(month, store.asOf.at(row) ?? month);
}
