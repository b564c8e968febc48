import { valueAt } from '../factors/factor.js';
import type { Target } from '../target.js';
import type { Weighed } from '../weighing.js';
import { type FactChange, percent, smallest } from './change.js';
import { factOf } from './facts.js';
import { lastOfTop, placeOf, type Standings, TOP } from './standings.js';

/** Values are told in steps of this, rounded up. */
const STEPS = 1_000;

/**
 * The smallest raise of a single factor's value that brings a row to the top; undefined when none does. A value counts as
 * possible when some candidate has it today.
 */
export function nearestFactChange(row: number, target: Target, standings: Standings): FactChange | undefined {
  const last = lastOfTop(standings);
  if (last === undefined) return undefined;
  const missing = (standings.scores[last] ?? 0) - (standings.scores[row] ?? 0);
  return smallest(standings.weighed.flatMap((one) => changeOf(one, missing, row, target, standings) ?? []));
}

function changeOf(
  one: Weighed,
  missing: number,
  row: number,
  target: Target,
  standings: Standings,
): FactChange | undefined {
  const { factor, prepared, share } = one;
  const fact = factOf(factor.key);
  const found = valueAt(prepared, row);
  const known = !Number.isNaN(found);
  if (!fact || (known && fact.fixed)) return undefined;
  const from = known ? found : factor.baseRate;
  const least = from + missing / share;
  const most = largestOf(one, standings);
  if (least > most) return undefined;
  // One step on where a rounded value only ties, and the tie goes to the other.
  const steps = [0, 1].map((more) => (Math.ceil(least * STEPS) + more) / STEPS);
  for (const to of [...steps.filter((value) => value <= most), most]) {
    const rank = placeOf(row, scoreWith(row, factor.key, to, standings), standings);
    if (rank > TOP) continue;
    const { zh, en } = fact.wish(target);
    const text = {
      zh: `${zh}，使“${factor.name.zh}”由 ${percent(from)} 升至 ${percent(to)}，将排第 ${rank} 位`,
      en: `${en}, so that "${factor.name.en}" rose from ${percent(from)} to ${percent(to)}, it would rank ${rank}`,
    };
    return { kind: 'fact', factor: factor.key, field: fact.field, known, from, to, size: to - from, rank, text };
  }
  return undefined;
}

/** The largest value that a candidate in the list has. */
function largestOf({ prepared }: Weighed, { scores }: Standings): number {
  let most = 0;
  for (let row = 0; row < scores.length; row++) {
    const value = Number.isNaN(scores[row]) ? 0 : valueAt(prepared, row);
    if (value > most) most = value;
  }
  return most;
}

/** A row's score with one value replaced, added up in the order of the ranking. */
function scoreWith(row: number, key: string, value: number, { weighed }: Standings): number {
  return weighed.reduce((sum, { factor, prepared, share }) => {
    const own = factor.key === key ? value : valueAt(prepared, row);
    return sum + share * (Number.isNaN(own) ? factor.baseRate : own);
  }, 0);
}
