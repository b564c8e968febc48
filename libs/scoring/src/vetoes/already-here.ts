import { divisionContains } from '@queqiao/reference';
import type { Veto } from './veto.js';

/** An enterprise that sits in the asking city need not be attracted to it. It can still buy, sell or work with a neighbour. */
export const alreadyHereVeto: Veto = {
  key: 'already-here',
  name: { zh: '已在本市', en: 'Already in the city' },
  prepare(target, { store }) {
    if (target.kind !== 'industry' || store.kind !== 'enterprise') return undefined;
    const here = new Uint8Array(store.division.dictionary.size);
    for (const [number, seat] of store.division.dictionary.entries())
      here[number] = divisionContains(target.city, seat) ? 1 : 0;
    const seats = store.division.view();
    return (row) => here[seats[row] ?? 0] === 1;
  },
};
