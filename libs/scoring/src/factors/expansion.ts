import { monthText } from '../store/profile.js';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { decayByMonth, LastingValues, saturated } from './tables.js';

/** Half-life of two years: about the time to spend the money on a site. */
const decay = decayByMonth(24);
const HALF_ROUNDS = 1;
const lasting = new LastingValues();

/** Whether the enterprise raised money recently, so that it can and wants to grow. */
export const expansionFactor: Factor = {
  key: 'expansion',
  group: 'intent',
  name: { zh: '扩张信号', en: 'Growth signals' },
  weights: {
    'industry>enterprise': 6,
    'need:technology>enterprise': 3,
    'need:market>enterprise': 4,
    'need:cooperation>enterprise': 4,
    'need:site>enterprise': 4,
  },
  baseRate: 0.3,
  prepare(_target, { store, month }) {
    return {
      values: lasting.of(store, month, (row) => {
        if (store.rounds.count(row) === 0) return undefined;
        const today = Math.min(month, store.asOf.at(row) ?? month);
        return saturated(
          store.rounds.sum(row, 0, (round) => decay(today - round)),
          HALF_ROUNDS,
        );
      }),
      explain(row) {
        const rounds = [...store.rounds.at(row)].sort((a, b) => b - a);
        const last = monthText(rounds[0] ?? 0);
        const text = {
          zh: `已知融资 ${rounds.length} 轮，最近一次在 ${last}`,
          en: `${rounds.length} known funding rounds, the last in ${last}`,
        };
        return { text, evidence: [evidenceOf(store, row, 'rounds', last)] };
      },
    };
  },
};
