import type { SizeBand } from '../store/profile.js';
import { sizeNames } from '../words/names.js';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { tableOver } from './tables.js';

const values: Record<SizeBand, number> = { large: 1, medium: 0.7, small: 0.4, micro: 0.2 };

/** Whether the enterprise is large enough to build a second site, or to buy or supply in volume. */
export const sizeBandFactor: Factor = {
  key: 'size-band',
  group: 'feasibility',
  name: { zh: '企业规模', en: 'Size' },
  weights: {
    'industry>enterprise': 7,
    'need:technology>enterprise': 5,
    'need:market>enterprise': 10,
    'need:supply>enterprise': 5,
    'need:site>enterprise': 5,
    'need:cooperation>enterprise': 5,
  },
  baseRate: 0.5,
  prepare(_target, { store }) {
    return {
      values: tableOver(store.sizeBand, (band) => values[band]),
      explain(row) {
        const band = store.sizeBand.at(row) ?? 'small';
        const text = { zh: `${sizeNames[band].zh}企业`, en: `A ${sizeNames[band].en} enterprise` };
        return { text, evidence: [evidenceOf(store, row, 'sizeBand', sizeNames[band])] };
      },
    };
  },
};
