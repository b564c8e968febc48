import { barEntries, type Veto } from './veto.js';

/** Domestic and overseas candidates are ranked apart. */
export const wrongScopeVeto: Veto = {
  key: 'wrong-scope',
  name: { zh: '不在所选范围（国内、海外）', en: 'In another scope (domestic, overseas)' },
  prepare(_target, { store, scope }) {
    return barEntries(store.scope, (own) => own !== scope, true);
  },
};
