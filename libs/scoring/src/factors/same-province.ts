import { provinceOf } from '@queqiao/reference';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { tableOver } from './tables.js';

/** Whether the candidate is in the target's province, under the same provincial programmes and funds. */
export const sameProvinceFactor: Factor = {
  key: 'same-province',
  group: 'feasibility',
  name: { zh: '省内资源', en: 'Same province' },
  weights: {
    'industry>institution': 8,
    'need:technology>institution': 4,
    'need:talent>institution': 8,
    'need:cooperation>institution': 8,
  },
  baseRate: 0.1,
  prepare(target, { store }) {
    const own = provinceOf(target.division);
    const isNear = (seat: string) => provinceOf(seat) === own;
    return {
      values: tableOver(store.division, (seat) => (isNear(seat) ? 1 : 0)),
      explain(row) {
        const text = isNear(store.division.at(row) ?? '')
          ? { zh: '在本省', en: 'In the same province' }
          : { zh: '不在本省', en: 'In another province' };
        return { text, evidence: [evidenceOf(store, row, 'division')] };
      },
    };
  },
};
