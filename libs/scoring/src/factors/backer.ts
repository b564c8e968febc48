import type { Target } from '../model/target.js';
import type { CandidateStore } from '../store/candidate-store.js';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { valuesByRow } from './tables.js';

/** Whether the investor already holds shares of the enterprise: earlier investors join most later rounds. */
export const backerFactor: Factor = {
  key: 'backer',
  group: 'relationship',
  name: { zh: '现有股东', en: 'Existing backer' },
  weights: { 'need:funding>investor': 10 },
  baseRate: 0.05,
  reads: 'deals',
  prepare(target, { store }) {
    const backers = backersOf(target, store);
    if (backers.size === 0) return undefined;
    return {
      values: valuesByRow(store.rows, (row) => (backers.has(row) ? 1 : 0)),
      explain(row) {
        const text = backers.has(row)
          ? { zh: '已投资该企业', en: 'It has invested in this enterprise before' }
          : { zh: '此前未投资该企业', en: 'It has not invested in this enterprise before' };
        return { text, evidence: [evidenceOf(store, row, 'deals')] };
      },
    };
  },
};

/** The rows of the enterprise's present investors: by their deals, or as the target says. */
export function backersOf({ organisationId, backers = [] }: Target, store: CandidateStore): ReadonlySet<number> {
  const company = organisationId === undefined ? undefined : store.deals.companies.find(organisationId);
  const rows = company === undefined ? [] : store.deals.investorsIn(company).filter((row) => store.isLive(row));
  return new Set([...rows, ...backers.flatMap((id) => store.find(id) ?? [])]);
}
