import type { Bilingual } from '@queqiao/contracts';
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
  tellsFit: true,
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
        const text = textOf(scale.matching(sectors), sectors.length, wishOf(store, row));
        return { text, evidence: [evidenceOf(store, row, 'mandate')] };
      },
    };
  },
};

/** `matching` counts half matches as halves. */
function textOf(matching: number, all: number, wish: Bilingual): Bilingual {
  const count = Math.round(matching);
  if (matching === 0)
    return {
      zh: `${wish.zh} ${all} 个投资领域都与该产业无关`,
      en: `${wish.en} looks at ${all} sectors, none about this industry`,
    };
  if (count === 0)
    return {
      zh: `${wish.zh} ${all} 个投资领域只与该产业相近`,
      en: `${wish.en} looks at ${all} sectors, none nearer than similar to this industry`,
    };
  const isMuch = matching >= CHANCE * all;
  return {
    zh: `${wish.zh} ${all} 个投资领域中${isMuch ? '约' : '只有约'} ${count} 个与该产业相关`,
    en: `${wish.en} looks at ${all} sectors, ${isMuch ? 'about' : 'only about'} ${count} of them related to this industry`,
  };
}
