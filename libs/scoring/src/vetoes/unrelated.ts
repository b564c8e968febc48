import { nearnessTo } from '../factors/industry-nearness.js';
import type { Veto } from './veto.js';

/** Down to this level of GB/T 4754 (the division) a code of the laboratory and one of the target must agree. */
const SHARED_DIVISION = 2;

/**
 * A laboratory that serves other industries, and none of whose fields the target names, has nothing to offer, however near it is.
 * There are few laboratories for some trades: a short list is better than one filled up with strangers.
 */
export const unrelatedVeto: Veto = {
  key: 'unrelated',
  name: { zh: '方向无关', en: 'Other fields' },
  prepare(target, { store }) {
    if (store.kind !== 'laboratory') return undefined;
    const best = nearnessTo(target.codes);
    const apart = new Uint8Array(store.industries.dictionary.size);
    for (const [number, codes] of store.industries.dictionary.entries())
      apart[number] = codes.length > 0 && (best(codes)?.level ?? 0) < SHARED_DIVISION ? 1 : 0;
    const industries = store.industries.view();
    const isNamed = (field: number) => target.text.zh.includes(store.productIndex.dictionary.decode(field) ?? '');
    return (row) => apart[industries[row] ?? 0] === 1 && !Array.from(store.products.at(row)).some(isNamed);
  },
};
