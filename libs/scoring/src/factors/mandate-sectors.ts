import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { industryLabel } from './industry-nearness.js';
import { bestSector, coveredShare } from './mandate-nearness.js';
import { tableOver } from './tables.js';

/** Half for the sector that fits best, half for how much of the target the mandate covers. */
const BEST_PART = 0.5;

/** Whether the candidate declares that it looks for the target's industry. */
export const mandateSectorsFactor: Factor = {
  key: 'mandate-sectors',
  group: 'intent',
  name: { zh: '投资意向行业', en: 'Declared sectors' },
  weights: {
    'industry>investor': 28,
    'need:funding>investor': 25,
    'industry>enterprise': 3,
    'industry>institution': 3,
    'industry>expert': 3,
    'need:technology>institution': 3,
    'need:technology>expert': 3,
    'need:technology>enterprise': 3,
    'need:talent>institution': 3,
    'need:talent>expert': 3,
    'need:market>enterprise': 3,
    'need:supply>enterprise': 3,
    'need:site>enterprise': 3,
    'need:cooperation>enterprise': 3,
    'need:cooperation>institution': 3,
    'need:cooperation>expert': 3,
  },
  baseRate: 0.2,
  prepare(target, { store }) {
    const values = tableOver(store.sectors, (sectors) => {
      const best = bestSector(sectors, target.codes)?.value ?? 0;
      return BEST_PART * best + (1 - BEST_PART) * coveredShare(sectors, target.codes);
    });
    return {
      values,
      explain(row) {
        const best = bestSector(store.sectors.at(row) ?? [], target.codes);
        const sector = industryLabel(best?.sector ?? '');
        const code = industryLabel(best?.code ?? '');
        const text =
          (best?.value ?? 0) < 0.4
            ? { zh: '声明的投资领域不含该产业', en: 'Its declared sectors do not include this industry' }
            : sector.zh === code.zh
              ? { zh: `声明的投资领域正有 ${code.zh}`, en: `Declares to invest in ${code.en}` }
              : {
                  zh: `声明的投资领域 ${sector.zh}，涵盖或接近 ${code.zh}`,
                  en: `Declares to invest in ${sector.en}, which covers or adjoins ${code.en}`,
                };
        return { text, evidence: [evidenceOf(store, row, 'mandate', sector.zh)] };
      },
    };
  },
};
