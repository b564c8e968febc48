import type { CandidateStore } from '../store/candidate-store.js';
import { DEAL_COMPANY, DEAL_FOLLOWS, DEAL_WIDTH } from '../store/deals.js';
import { backersOf } from './backer.js';
import { evidenceOf } from './evidence.js';
import type { Factor } from './factor.js';
import { asEvidence } from './portfolio.js';
import { valuesByRow } from './tables.js';

/** Assumes three more companies for each backer, shared with nobody: few companies say little. */
const PRIOR_COMPANIES = 3;
/** Added to both shares: otherwise a stranger with one company in common would look like a partner. */
const CHANCE = 0.003;

/** How often the investor invests in the other companies of the present backers, compared with all companies. */
export const coInvestmentFactor: Factor = {
  key: 'co-investment',
  group: 'relationship',
  name: { zh: '与现有股东共同投资', en: 'Invests with the backers' },
  weights: { 'need:funding>investor': 10 },
  baseRate: 0.5,
  reads: 'deals',
  prepare(target, { store }) {
    const backers = backersOf(target, store);
    if (backers.size === 0) return undefined;
    const own = target.organisationId === undefined ? undefined : store.deals.companies.find(target.organisationId);
    const { shares, together } = sharedWith(backers, own, store);
    const all = store.deals.companies.size;
    return {
      values: valuesByRow(store.rows, (row) => {
        if (store.deals.lists.count(row) === 0) return undefined;
        const usual = store.deals.lists.sum(row, DEAL_FOLLOWS, (follows) => 1 - follows) / all;
        return asEvidence(((shares[row] ?? 0) / backers.size + CHANCE) / (usual + CHANCE));
      }),
      explain(row) {
        const companies = together[row] ?? 0;
        const text =
          companies === 0
            ? { zh: '与现有股东没有已知的共同投资', en: 'No known company in common with the present backers' }
            : {
                zh: `与现有股东共同投资过 ${companies} 次`,
                en: `It invested beside the present backers ${companies} times`,
              };
        return { text, evidence: [evidenceOf(store, row, 'deals', String(companies))] };
      },
    };
  },
};

function sharedWith(backers: ReadonlySet<number>, own: number | undefined, store: CandidateStore) {
  const shares = new Float64Array(store.rows);
  const together = new Float64Array(store.rows);
  for (const backer of backers) {
    const companies = companiesOf(store, backer).filter((company) => company !== own);
    const part = 1 / (companies.length + PRIOR_COMPANIES);
    for (const company of companies) {
      for (const row of store.deals.investorsIn(company)) {
        shares[row] = (shares[row] ?? 0) + part;
        together[row] = (together[row] ?? 0) + 1;
      }
    }
  }
  return { shares, together };
}

function companiesOf(store: CandidateStore, row: number): number[] {
  const deals = store.deals.lists.at(row);
  const companies: number[] = [];
  for (let at = 0; at < deals.length; at += DEAL_WIDTH) {
    const company = deals[at + DEAL_COMPANY] ?? 0;
    if (company !== 0 && deals[at + DEAL_FOLLOWS] !== 1) companies.push(company);
  }
  return companies;
}
