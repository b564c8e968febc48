import { divisionContains } from '@queqiao/reference';
import { barEntries, type Veto } from './veto.js';

/** An enterprise that sits in the asking city need not be attracted to it. It can still buy, sell or work with a neighbour. */
export const alreadyHereVeto: Veto = {
  key: 'already-here',
  name: { zh: '已在本市', en: 'Already in the city' },
  prepare(target, { store }) {
    if (target.kind !== 'industry' || store.kind !== 'enterprise') return undefined;
    return barEntries(store.division, (seat) => divisionContains(target.city, seat));
  },
};
