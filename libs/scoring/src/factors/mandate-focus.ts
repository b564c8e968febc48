import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { matchingSectors } from './mandate-nearness.js';
import { shrunkShare, tableOver } from './tables.js';

/** A mandate is taken as if it named four more sectors, of which the usual share matches. */
const PRIOR = 4;
const CHANCE = 0.12;

/** How much of a mandate is about the target: a fund for this trade against one that lists everything. */
export const mandateFocusFactor: Factor = {
  key: 'mandate-focus',
  group: 'intent',
  name: { zh: '投资专注度', en: 'Focus of the mandate' },
  weights: { 'industry>investor': 16, 'need:funding>investor': 15 },
  baseRate: CHANCE,
  prepare(target, { store }) {
    return {
      values: tableOver(store.sectors, (sectors) =>
        shrunkShare(matchingSectors(sectors, target.codes), sectors.length, CHANCE, PRIOR),
      ),
      explain(row) {
        const sectors = store.sectors.at(row) ?? [];
        const matching = Math.round(matchingSectors(sectors, target.codes));
        const text = {
          zh: `声明的 ${sectors.length} 个投资领域中约 ${matching} 个与之相关（按基准值收缩）`,
          en: `About ${matching} of ${sectors.length} declared sectors are related (shrunk toward the base rate)`,
        };
        return { text, evidence: [evidenceOf(store, row, 'mandate')] };
      },
    };
  },
};
