import { evidenceOf } from './evidence.js';
import type { Context, Factor } from './factor.js';
import { saturated, valuesByRow } from './tables.js';

/** A deal counts half after a year. */
const HALF_LIFE_MONTHS = 12;
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
        const ages = agesOfDeals(row, context);
        const active = ages.reduce((sum, age) => sum + 0.5 ** (age / HALF_LIFE_MONTHS), 0);
        return ages.length === 0 ? undefined : saturated(active, HALF_DEALS);
      }),
      explain(row) {
        const recent = agesOfDeals(row, context).filter((age) => age <= TOLD_MONTHS).length;
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

/** Age of each deal in months, none in the future. */
function agesOfDeals(row: number, { store, month }: Context): number[] {
  const now = Math.min(month, store.asOf.at(row) ?? month);
  const deals = store.deals.at(row);
  const ages: number[] = [];
  for (let i = 4; i < deals.length; i += store.deals.width) ages.push(Math.max(0, now - (deals[i] ?? 0)));
  return ages;
}
