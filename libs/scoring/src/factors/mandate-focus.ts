import { evidenceOf, wishOf } from './evidence.js';
import type { Factor } from './factor.js';
import { MandateScale } from './mandate-nearness.js';
import { shrunkShare, tableOver } from './tables.js';

const PRIOR_SECTORS = 4;
const CHANCE = 0.12;

/** The share of a mandate that is about the target: a specialised fund against one that lists everything. */
export const mandateFocusFactor: Factor = {
  key: 'mandate-focus',
  group: 'intent',
  name: { zh: '投资专注度', en: 'Focus of the mandate' },
  weights: { 'industry>investor': 16, 'need:funding>investor': 14 },
  baseRate: CHANCE,
  prepare(target, { store }) {
    const scale = new MandateScale(target.codes);
    return {
      values: tableOver(store.sectors, (sectors) =>
        shrunkShare(scale.matching(sectors), sectors.length, CHANCE, PRIOR_SECTORS),
      ),
      explain(row) {
        const sectors = store.sectors.at(row) ?? [];
        const matching = Math.round(scale.matching(sectors));
        const text = {
          zh: `${wishOf(store, row).zh} ${sectors.length} 个投资领域中约 ${matching} 个与之相关（占比已按一般水平收缩）`,
          en: `About ${matching} of the ${sectors.length} sectors it looks at are related (share shrunk toward the usual)`,
        };
        return { text, evidence: [evidenceOf(store, row, 'mandate')] };
      },
    };
  },
};
