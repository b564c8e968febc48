import type { Bilingual } from '@queqiao/contracts';
import { DEAL_FOLLOWS, DEAL_MONTH, DEAL_WIDTH } from '../store/deals.js';
import { evidenceOf } from './evidence.js';
import type { Context, Prepared } from './factor.js';
import { decayByMonth, shrunkShare, valuesByRow } from './tables.js';

/** Half-life of two years: what an investor looks for changes. */
const decay = decayByMonth(24);
/** Assumes this many more average deals for each investor: few deals say little. */
const PRIOR_DEALS = 8;
const DOUBLINGS = 8;

/** How well a deal matches, 0–1; undefined when unknown. `deals` holds all deals, one starts at `at`. */
export type Match = (deals: Uint32Array, at: number) => number | undefined;

interface Count {
  readonly all: number;
  readonly near: number;
  /** How many of as many deals match for the average investor. */
  readonly usual: Bilingual;
}

/** Compares portfolios with the average by weight of evidence (Good 1950), 0.5 for the average; undefined when no deal matches. */
export function preparePortfolio(
  context: Context,
  match: Match,
  least: number,
  describe: (count: Count) => { text: Bilingual; value?: string },
): Prepared | undefined {
  const { store } = context;
  const matching = new Float64Array(store.rows);
  const all = new Float64Array(store.rows);
  let everyMatching = 0;
  let every = 0;
  const counted = { near: 0, all: 0 };
  const deals = store.deals.lists.all();
  for (let row = 0; row < store.rows; row++) {
    const end = store.deals.lists.startOf(row + 1);
    if (store.deals.lists.startOf(row) === end || !store.isLive(row)) continue;
    const now = monthOfData(row, context);
    let own = 0;
    let ownMatching = 0;
    for (let at = store.deals.lists.startOf(row); at < end; at += DEAL_WIDTH) {
      const worth = deals[at + DEAL_FOLLOWS] === 1 ? undefined : match(deals, at);
      if (worth === undefined) continue;
      const weight = decay(now - (deals[at + DEAL_MONTH] ?? 0));
      own += weight;
      ownMatching += weight * worth;
      counted.all += 1;
      if (worth >= least) counted.near += 1;
    }
    all[row] = own;
    matching[row] = ownMatching;
    every += own;
    everyMatching += ownMatching;
  }
  const usual = every === 0 ? 0 : everyMatching / every;
  if (usual === 0) return undefined;
  return {
    values: valuesByRow(store.rows, (row) => {
      const own = all[row] as number;
      const share = shrunkShare(matching[row] as number, own, usual, PRIOR_DEALS);
      return own === 0 ? undefined : asEvidence(share / usual);
    }),
    explain(row) {
      const count = countDeals(context, row, match, least);
      const { text, value } = describe({ ...count, usual: usualText((count.all * counted.near) / counted.all) });
      return { text, evidence: [evidenceOf(store, row, 'deals', value)] };
    },
  };
}

function usualText(count: number): Bilingual {
  const rounded = Math.round(count);
  return rounded < 1
    ? { zh: '投资人平均不到 1', en: 'an average investor has less than one' }
    : { zh: `投资人平均约 ${rounded}`, en: `an average investor has about ${rounded}` };
}

function countDeals({ store }: Context, row: number, match: Match, least: number): { all: number; near: number } {
  const deals = store.deals.lists.at(row);
  let all = 0;
  let near = 0;
  for (let at = 0; at < deals.length; at += DEAL_WIDTH) {
    const worth = deals[at + DEAL_FOLLOWS] === 1 ? undefined : match(deals, at);
    if (worth === undefined) continue;
    all++;
    if (worth >= least) near++;
  }
  return { all, near };
}

/** The month from which age is counted: today, or the date of a data snapshot. */
export function monthOfData(row: number, { store, month }: Context): number {
  return Math.min(month, store.asOf.at(row) ?? month);
}

/** A ratio to the average as 0–1: 0.5 for 1, 1/16 more for each doubling. Such values may be added (naive Bayes). */
export function asEvidence(ratio: number): number {
  return Math.min(1, Math.max(0, 0.5 + Math.log2(ratio) / (2 * DOUBLINGS)));
}
