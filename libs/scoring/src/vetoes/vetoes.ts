import type { enterprises } from '@queqiao/contracts';
import { nearnessTo } from '../factors/industry-nearness.js';
import type { Target } from '../model/target.js';
import { hiddenNamesakes } from './namesakes.js';
import { isListedApart, presenceOf, rowsHere } from './presence.js';
import { statusText } from './status-text.js';
import { type Veto, vetoEntries, vetoIds } from './veto.js';

const gone: Veto = {
  key: 'gone',
  name: { zh: '已不存续', en: 'No longer there' },
  prepare(_target, { store }) {
    return store.status.dictionary.size === 1 ? undefined : vetoEntries(store.status, isGone);
  },
  detail(_target, store, row) {
    const status = store.status.at(row);
    return status && statusText(status);
  },
};

/** As `isGone` of the contracts, of which this library takes types only. */
function isGone({ state }: enterprises.OrganisationStatus): boolean {
  return state !== 'active' && state !== 'delisted';
}

/** A plant of a group or an earlier fund of a series, while the one that decides is a candidate itself. */
const represented: Veto = {
  key: 'represented',
  name: { zh: '由所属主体代表', en: 'Represented by another' },
  prepare(target, { store }) {
    const { dictionary } = store.representative;
    if (dictionary.size === 1 || target.kind !== 'industry') return undefined;
    return vetoEntries(store.representative, ({ id }) => {
      const row = store.find(id);
      const status = row === undefined ? undefined : store.status.at(row);
      return row !== undefined && !(status && isGone(status));
    });
  },
  detail(_target, store, row) {
    const { as, name = '', nameEn = name } = store.representative.at(row) ?? {};
    return as === 'vintage'
      ? { zh: '同一系列基金的前期，由最新一期代表', en: 'An earlier fund of a series; its newest fund stands for it' }
      : { zh: `属于“${name}”，由其代表`, en: `Belongs to "${nameEn}", which stands for it` };
  },
};

/** One organisation stands in a list once, whatever records it has. */
const duplicate: Veto = {
  key: 'duplicate',
  name: { zh: '与另一条记录是同一机构', en: 'Another record of the same organisation is listed' },
  prepare(_target, { store }) {
    if (store.sameAs.dictionary.size === 1) return undefined;
    const others = store.sameAs.view();
    return (row) =>
      others[row] !== 0 &&
      (store.sameAs.at(row) ?? []).some((id) => store.find(id) !== undefined && id < store.idOf(row));
  },
};

/** Two records of one name that nobody linked. */
const sameName: Veto = {
  key: 'same-name',
  name: { zh: '本市另有同名机构记录', en: 'The city has another record of this name' },
  prepare(target, { store }) {
    if (store.body.dictionary.size === 1) return undefined;
    const isGoneAt = (row: number) => {
      const status = store.status.at(row);
      return status !== undefined && isGone(status);
    };
    const rows = hiddenNamesakes(store, target.city, isGoneAt);
    return rows.size === 0 ? undefined : { rows };
  },
};

/** Cities see their own records and the shared catalogue `*`. */
const otherTenant: Veto = {
  key: 'other-tenant',
  name: { zh: '属于其他城市', en: 'Belongs to another city' },
  prepare(target, { store }) {
    return vetoEntries(store.city, (city) => city !== '*' && city !== target.city, true);
  },
};

/** The city's own reading of a shared record stands in its place. */
const corrected: Veto = {
  key: 'corrected',
  name: { zh: '以本市更正后的记录为准', en: 'Stands as the city corrected it' },
  prepare(target, { store }) {
    const rows = store.rowsCorrectedBy(target.city);
    return rows.size === 0 ? undefined : { rows };
  },
};

const wrongScope: Veto = {
  key: 'wrong-scope',
  name: { zh: '不在所选范围（国内、海外）', en: 'In another scope (domestic, overseas)' },
  prepare(_target, { store, scope }) {
    // Who already is in the city may be from anywhere.
    return scope === 'local' ? undefined : vetoEntries(store.scope, (own) => own !== scope, true);
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
  detail(target, store, row) {
    const found = barredBy(target).find(({ organisationId }) => store.rowsNamed(organisationId).includes(row));
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

/** Who does not want to be proposed; the laboratories of an institution go with it. */
const optedOut: Veto = {
  key: 'opted-out',
  name: { zh: '已退出自动匹配', en: 'Opted out of automatic matching' },
  prepare({ optedOut: out = [] }, { store }) {
    if (out.length === 0) return undefined;
    const ids = new Set(out.map(({ id }) => id));
    return store.kind === 'laboratory' ? vetoEntries(store.host, (host) => ids.has(host)) : vetoIds(ids, store);
  },
  detail({ optedOut: out = [] }, store, row) {
    const host = store.host.at(row);
    const found = out.find(({ id }) => id === host || store.rowsNamed(id).includes(row));
    if (found === undefined) return undefined;
    const { date, isPartial } = found;
    return isPartial
      ? { zh: `${date} 起不接受这一行业或地区`, en: `for this industry or region, since ${date}` }
      : { zh: `${date} 起不再参与`, en: `since ${date}` };
  },
};

/** A newcomers' list has nobody who already is in the city, and the list of those has nobody else. */
const alreadyHere: Veto = {
  key: 'already-here',
  name: { zh: '已在本市', en: 'Already in the city' },
  prepare(target, { store, scope }) {
    if (scope === 'local' || !isListedApart(target, store)) return undefined;
    const here = rowsHere(store, target.city);
    return (row) => here[row] === 1;
  },
  detail({ city }, store, row) {
    return presenceOf(row, store, city)[0]?.text;
  },
};

const notHere: Veto = {
  key: 'not-here',
  name: { zh: '不在本市', en: 'Not in the city' },
  prepare(target, { store, scope }) {
    if (scope !== 'local') return undefined;
    if (!isListedApart(target, store)) return () => true;
    const here = rowsHere(store, target.city);
    return (row) => here[row] === 0;
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
    for (const [number, codes] of store.industries.dictionary.entries()) {
      const near = best(codes);
      // A target that asks for a whole section shares no division with anybody.
      const isRelated = near !== undefined && (near.inside || near.level >= SHARED_DIVISION);
      apart[number] = codes.length > 0 && !isRelated ? 1 : 0;
    }
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
export const vetoes: readonly Veto[] = [
  otherTenant,
  corrected,
  wrongScope,
  self,
  gone,
  represented,
  duplicate,
  sameName,
  barred,
  optedOut,
  alreadyHere,
  notHere,
  unrelated,
  rejected,
];
