import type { Veto } from './veto.js';

/** An officer rejected the pair. */
export const rejectedVeto: Veto = {
  key: 'rejected',
  name: { zh: '此前已被否决', en: 'Rejected before' },
  prepare(_target, { store, exclude }) {
    if (exclude.size === 0) return undefined;
    const rows = new Set<number>();
    for (const id of exclude) {
      const row = store.find(id);
      if (row !== undefined) rows.add(row);
    }
    return rows.size === 0 ? undefined : (row) => rows.has(row);
  },
};
