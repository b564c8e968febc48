import type { Bilingual } from '@queqiao/contracts';
import { DEAL_FOLLOWS, DEAL_MONTH, DEAL_WIDTH } from '../store/deals.js';
import { evidenceOf } from './evidence.js';
import type { Context, Prepared } from './factor.js';
import { decayByMonth, shrunkShare, valuesByRow } from './tables.js';

/** An investment counts half after two years: what an investor looks for changes. */
const decay = decayByMonth(24);
/** Every investor is taken as if it had made so many further investments like everybody's: with few, its own share says little. */
const PRIOR_DEALS = 8;
/** So many doublings from the usual share make the difference between 0.5 and 0 or 1. */
const DOUBLINGS = 8;

/**
 * How much a number in a deal counts as matching, 0–1; undefined where it is unknown and the deal says nothing.
 * `deals` are the numbers of all deals, `at` is where one of them starts.
 */
export type Match = (deals: Uint32Array, at: number) => number | undefined;

/** The first deals of an investor in each company that say something, and how many of them match. */
interface Count {
  readonly all: number;
  readonly near: number;
  /** Among all investors, the share that matches, in percent. */
  readonly usual: number;
}

/**
 * Compares what each investor bought with what all bought. Follow-on deals in the same company are left out.
 * The value is the weight of evidence (Good 1950, "Probability and the Weighing of Evidence") that the share of matching
 * deals, shrunk toward the usual share, gives: 0.5 for the usual share, 1/16 more for each doubling, 1/16 less for each halving.
 * Values of this kind may be added up: equal weights make a naive Bayes classifier.
 * Undefined when no deal of anybody matches: then the past does not distinguish investors.
 * `describe` says how many match at least as well as `least`, and what of that is the evidence.
 */
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
      const { text, value } = describe({ ...count, usual: Math.round(usual * 100) });
      return { text, evidence: [evidenceOf(store, row, 'deals', value)] };
    },
  };
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

/** The month from which ages count: today, or the date of the data where they are a snapshot. */
export function monthOfData(row: number, { store, month }: Context): number {
  return Math.min(month, store.asOf.at(row) ?? month);
}

/** How strongly a ratio to what is usual speaks for a match: 0.5 for 1, 1/16 more for each doubling, cut off at 0 and 1. */
export function asEvidence(ratio: number): number {
  return Math.min(1, Math.max(0, 0.5 + Math.log2(ratio) / (2 * DOUBLINGS)));
}
