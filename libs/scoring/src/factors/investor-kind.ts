import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { tableOver } from './tables.js';

/** A foundation, a university, a private person: it may invest once and never again. */
const OUTSIDER = 'other';

/** Whether investing is the investor's main business. */
export const investorKindFactor: Factor = {
  key: 'investor-kind',
  group: 'intent',
  name: { zh: '机构类型', en: 'Kind of investor' },
  weights: { 'need:funding>investor': 1.5 },
  baseRate: 0.9,
  prepare(_target, { store }) {
    return {
      values: tableOver(store.investorKind, (kind) => (kind === OUTSIDER ? 0 : 1)),
      explain(row) {
        const text =
          store.investorKind.at(row) === OUTSIDER
            ? { zh: '不以投资为主业，持续性不及专业机构', en: 'Investing is not its trade: less steady than a house' }
            : { zh: '以投资为业或设有投资职能，持续开展投资', en: 'Invests as its trade or through an arm for it' };
        return { text, evidence: [evidenceOf(store, row, 'investorKind')] };
      },
    };
  },
};
