import { spreadOf } from '@queqiao/scoring/statistics';
import { tell } from './task.js';

type Lists = readonly (readonly string[])[];
const FIRST = 10;

/** Prints how the first ten places of lists are spread: catalogue coverage@10, evenness, and who is shown most. */
export function tellExposure(name: string, lists: Lists, candidates: number): void {
  const { shown, gini, mostShown } = spreadOf(lists, candidates, FIRST);
  const most = Math.min(1, (FIRST * lists.length) / candidates);
  const often = mostShown ? `, the most shown stands in ${percent(mostShown.share)} of ${lists.length} lists` : '';
  tell(
    `${name}: catalogue coverage@10 ${percent(shown / candidates)} of ${candidates} (at most ${percent(most)}), Gini ${gini.toFixed(3)}${often}`,
  );
}

/** Prints how active those are who are listed among the first ten, beside those who should have been: a ranker that only knows the busiest lists busier ones. */
export function tellActivity(lists: Lists, relevant: Iterable<string>, activityOf: (id: string) => number): void {
  const listed = lists.flatMap((list) => list.slice(0, FIRST).map(activityOf));
  tell(`half of the places go to investors with at least ${median(listed)} companies,`);
  tell(`half of the relevant investors have at least ${median([...relevant].map(activityOf))}`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
