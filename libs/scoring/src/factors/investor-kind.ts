import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { tableOver } from './tables.js';

/** A house goes on investing as long as it exists; somebody who puts in own money may have done so once. */
const PRIVATE = { angel: true } as const;
const HOUSE = 1;
const PERSON = 0;

/** Whether the investor invests as a trade or its own money. */
export const investorKindFactor: Factor = {
  key: 'investor-kind',
  group: 'intent',
  name: { zh: '机构类型', en: 'Kind of investor' },
  weights: { 'need:funding>investor': 8 },
  baseRate: 0.9,
  prepare(_target, { store }) {
    return {
      values: tableOver(store.investorKind, (kind) => (kind in PRIVATE ? PERSON : HOUSE)),
      explain(row) {
        const isPrivate = (store.investorKind.at(row) ?? '') in PRIVATE;
        const text = isPrivate
          ? {
              zh: '天使投资人，以自有资金投资，持续性不及机构',
              en: 'An angel with own money, less steady than a house',
            }
          : { zh: '机构投资者，持续开展投资', en: 'A house, which invests as its trade' };
        return { text, evidence: [evidenceOf(store, row, 'investorKind')] };
      },
    };
  },
};
