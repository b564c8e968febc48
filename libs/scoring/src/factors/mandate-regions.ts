import { divisionContains, provinceOf } from '@queqiao/reference';
import { evidenceOf, wishOf } from './evidence.js';
import type { Factor } from './factor.js';
import { divisionLabel } from './labels.js';
import { tableOver } from './tables.js';

const IN_PROVINCE = 0.85;
const SAME_PROVINCE = 0.3;

/** Whether the candidate declares to invest in the target's region. */
export const mandateRegionsFactor: Factor = {
  key: 'mandate-regions',
  group: 'intent',
  name: { zh: '投资意向地区', en: 'Declared regions' },
  weights: { 'industry>investor': 13, 'need:funding>investor': 14, 'industry>enterprise': 2 },
  baseRate: 0.35,
  prepare(target, { store }) {
    const valueFor = (region: string) => {
      if (divisionContains(region, target.division))
        return region.endsWith('0000') && region !== target.city ? IN_PROVINCE : 1;
      return provinceOf(region) === provinceOf(target.division) ? SAME_PROVINCE : 0;
    };
    const best = (regions: readonly string[]) =>
      regions.toSorted((a, b) => valueFor(b) - valueFor(a) || (a < b ? -1 : 1))[0] ?? '';
    return {
      values: tableOver(store.regions, (regions) => valueFor(best(regions))),
      explain(row) {
        const region = best(store.regions.at(row) ?? []);
        const wish = wishOf(store, row);
        const name = divisionLabel(region);
        const text =
          valueFor(region) > SAME_PROVINCE
            ? {
                zh: `${wish.zh}投资地区为${name.zh}，包括本市`,
                en: `${wish.en} invests in ${name.en}, which includes this city`,
              }
            : { zh: `${wish.zh}投资地区为${name.zh}，不包括本市`, en: `${wish.en} invests in ${name.en}, not here` };
        return { text, evidence: [evidenceOf(store, row, 'mandate', name)] };
      },
    };
  },
};
