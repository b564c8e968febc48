import type { Veto } from './veto.js';

/** What another city entered is not shown; the shared catalogue `*` is. */
export const otherTenantVeto: Veto = {
  key: 'other-tenant',
  name: { zh: '属于其他城市', en: 'Belongs to another city' },
  prepare(target, { store }) {
    const shared = store.city.dictionary.find('*');
    const own = store.city.dictionary.find(target.city);
    const cities = store.city.view();
    return (row) => cities[row] !== shared && cities[row] !== own;
  },
};
