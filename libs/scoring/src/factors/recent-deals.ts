import { DEAL_FOLLOWS, DEAL_MONTH, DEAL_WIDTH } from '../store/deals.js';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { monthOfData } from './portfolio.js';
import { decayByMonth, LastingValues } from './tables.js';

/** Half-life of nine months. */
const decay = decayByMonth(9);
const LOG_SCALE = 0.05;
const FULL_ACTIVITY = 50;
const RECENT_MONTHS = 24;
const lasting = new LastingValues();

/** How often the investor invests in new companies now, or did at the date of a data snapshot. */
export const recentDealsFactor: Factor = {
  key: 'recent-deals',
  group: 'intent',
  name: { zh: '近期活跃', en: 'Recent activity' },
  weights: { 'industry>investor': 6, 'need:funding>investor': 8 },
  baseRate: 0.3,
  reads: 'deals',
  prepare(_target, context) {
    const { store } = context;
    const deals = store.deals.lists.all();
    const recent = (row: number) => {
      const end = store.deals.lists.startOf(row + 1);
      const now = monthOfData(row, context);
      let sum = 0;
      for (let at = store.deals.lists.startOf(row); at < end; at += DEAL_WIDTH) {
        if (deals[at + DEAL_FOLLOWS] !== 1) sum += decay(now - (deals[at + DEAL_MONTH] ?? 0));
      }
      return sum;
    };
    return {
      values: lasting.of(store, context.month, (row) =>
        store.deals.lists.count(row) === 0
          ? undefined
          : Math.min(1, Math.log1p(recent(row) / LOG_SCALE) / Math.log1p(FULL_ACTIVITY / LOG_SCALE)),
      ),
      explain(row) {
        const now = monthOfData(row, context);
        const count = store.deals.lists.sum(row, DEAL_MONTH, (month) => (now - month <= RECENT_MONTHS ? 1 : 0));
        const snapshot = store.asOf.at(row) !== undefined;
        const when = {
          zh: `${snapshot ? '数据截止日前' : '近'} ${RECENT_MONTHS} 个月`,
          en: `in the ${RECENT_MONTHS} months before ${snapshot ? 'the date of the data' : 'today'}`,
        };
        const text =
          count === 0
            ? { zh: `${when.zh}没有已知的投资`, en: `No known deal ${when.en}` }
            : { zh: `${when.zh}投资 ${count} 次`, en: `${count} known deals ${when.en}` };
        return { text, evidence: [evidenceOf(store, row, 'deals')] };
      },
    };
  },
};
