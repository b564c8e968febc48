import { barEntries, type Veto } from './veto.js';

/** What another city entered is not shown; the shared catalogue `*` is. */
export const otherTenantVeto: Veto = {
  key: 'other-tenant',
  name: { zh: '属于其他城市', en: 'Belongs to another city' },
  prepare(target, { store }) {
    return barEntries(store.city, (city) => city !== '*' && city !== target.city, true);
  },
};
