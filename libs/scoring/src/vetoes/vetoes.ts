import { divisionContains } from '@queqiao/reference';
import { nearnessTo } from '../factors/industry-nearness.js';
import type { Target } from '../model/target.js';
import { type Veto, vetoEntries, vetoIds } from './veto.js';

/** Cities see their own records and the shared catalogue `*`. */
export const otherTenant: Veto = {
  key: 'other-tenant',
  name: { zh: '属于其他城市', en: 'Belongs to another city' },
  prepare(target, { store }) {
    return vetoEntries(store.city, (city) => city !== '*' && city !== target.city, true);
  },
};

const wrongScope: Veto = {
  key: 'wrong-scope',
  name: { zh: '不在所选范围（国内、海外）', en: 'In another scope (domestic, overseas)' },
  prepare(_target, { store, scope }) {
    return vetoEntries(store.scope, (own) => own !== scope, true);
  },
};

const self: Veto = {
  key: 'self',
  name: { zh: '需求方自身', en: 'Registered the need itself' },
  prepare(target, { store }) {
    return target.organisationId === undefined ? undefined : vetoIds([target.organisationId], store);
  },
};

const barred: Veto = {
  key: 'barred',
  name: { zh: '在本市风险名单，不得接洽', en: 'On the risk list of the city: not to be approached' },
  prepare(target, { store }) {
    return vetoIds(
      barredBy(target).map(({ organisationId }) => organisationId),
      store,
    );
  },
  detail(target, candidateId) {
    const found = barredBy(target).find(({ organisationId }) => organisationId === candidateId);
    return (
      found && {
        zh: `${found.note}（${found.source}，${found.date} 登记）`,
        en: `${found.note} (${found.source}, entered ${found.date})`,
      }
    );
  },
};

function barredBy({ risks = [] }: Target) {
  return risks.filter(({ level }) => level === 'barred');
}

/** An enterprise in the city cannot be attracted to it, but can still answer a need. */
const alreadyHere: Veto = {
  key: 'already-here',
  name: { zh: '已在本市', en: 'Already in the city' },
  prepare(target, { store }) {
    if (target.kind !== 'industry' || store.kind !== 'enterprise') return undefined;
    return vetoEntries(store.division, (seat) => divisionContains(target.city, seat));
  },
};

const SHARED_DIVISION = 2;

/** A laboratory of other industries and fields: a short list is better than one filled with unrelated ones. */
const unrelated: Veto = {
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

const rejected: Veto = {
  key: 'rejected',
  name: { zh: '此前已被否决', en: 'Rejected before' },
  prepare(_target, { store, exclude }) {
    return vetoIds(exclude, store);
  },
};

/** In this order; the first that applies is named. */
export const vetoes: readonly Veto[] = [otherTenant, wrongScope, self, barred, alreadyHere, unrelated, rejected];
