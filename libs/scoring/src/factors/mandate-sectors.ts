import type { Bilingual } from '@queqiao/contracts';
import { industry } from '@queqiao/reference';
import { evidenceOf, wishOf } from './evidence.js';
import type { Factor } from './factor.js';
import { industryLabel } from './labels.js';
import { MandateScale, type SectorMatch } from './mandate-nearness.js';
import { tableOver } from './tables.js';

const BEST_PART = 0.5;
const RELATED = 0.3;
const RARE_WISH = 3;

/** Whether the candidate declares interest in the target's industry. */
export const mandateSectorsFactor: Factor = {
  key: 'mandate-sectors',
  group: 'intent',
  tellsFit: true,
  name: { zh: '意向行业', en: 'Declared sectors' },
  weights: {
    'industry>investor': 34,
    'need:funding>investor': 26,
    'industry>enterprise': RARE_WISH,
    'industry>institution': RARE_WISH,
    'industry>laboratory': RARE_WISH,
    'need:technology>institution': RARE_WISH,
    'need:technology>laboratory': RARE_WISH,
    'need:technology>enterprise': RARE_WISH,
    'need:talent>institution': RARE_WISH,
    'need:talent>laboratory': RARE_WISH,
    'need:market>enterprise': RARE_WISH,
    'need:supply>enterprise': RARE_WISH,
    'need:site>enterprise': RARE_WISH,
    'need:cooperation>enterprise': RARE_WISH,
    'need:cooperation>institution': RARE_WISH,
    'need:cooperation>laboratory': RARE_WISH,
  },
  baseRate: 0.2,
  prepare(target, { store }) {
    const scale = new MandateScale(target.codes);
    return {
      values: tableOver(
        store.sectors,
        (sectors) => BEST_PART * (scale.best(sectors)?.value ?? 0) + (1 - BEST_PART) * scale.covered(sectors),
      ),
      explain(row) {
        const best = scale.best(store.sectors.at(row) ?? []);
        return {
          text: textOf(best, wishOf(store, row)),
          evidence: [evidenceOf(store, row, 'mandate', best && industryLabel(best.sector))],
        };
      },
    };
  },
};

function textOf(best: SectorMatch | undefined, wish: Bilingual): Bilingual {
  if (!best || best.value < RELATED) {
    return { zh: `${wish.zh}投资领域不包括该产业`, en: `${wish.en} invests in other sectors` };
  }
  const sector = industryLabel(best.sector);
  const code = industryLabel(best.code);
  if (best.sector === best.code || industry(best.sector)?.name === industry(best.code)?.name)
    return { zh: `${wish.zh}投资领域包括${code.zh}`, en: `${wish.en} invests in ${code.en}` };
  return {
    zh: `${wish.zh}投资领域包括${sector.zh}，${best.covers ? '涵盖' : '接近'}${code.zh}`,
    en: `${wish.en} invests in ${sector.en}, which ${best.covers ? 'covers' : 'is near'} ${code.en}`,
  };
}
