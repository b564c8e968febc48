import type { Interval } from '@queqiao/scoring/statistics';
import { tell } from '../task.js';
import { compared, type Quality } from './held-out.js';
import type { Learning } from './learning.js';

/** Quality of the held-out lists after a number of decisions. */
export interface Checkpoint {
  readonly decisions: number;
  /** Absent before the first decision. */
  readonly learning?: Learning;
  readonly quality: Quality;
}

export interface ReplayRow {
  readonly decisions: number;
  readonly weights: string;
  readonly ndcg10: Interval;
  /** Over the lists before the first decision, round by round. */
  readonly gain: Interval;
  /** On decisions later than those learned from. */
  readonly expectedGain?: Omit<Interval, 'n'>;
  readonly learned?: Readonly<Record<string, { readonly present: number; readonly proposed: number }>>;
  readonly overruled?: readonly string[];
}

export function rowsOf(checkpoints: readonly Checkpoint[]): ReplayRow[] {
  const [first] = checkpoints;
  if (first === undefined) return [];
  return checkpoints.map(({ decisions, learning, quality }) => {
    const row = { decisions, weights: inWords(learning), ...compared(quality, first.quality) };
    if (learning === undefined || learning.kind === 'refused') return row;
    const { weights, expectedGain } = learning.learned;
    const learned = Object.fromEntries(weights.map(({ factor, present, proposed }) => [factor, { present, proposed }]));
    return { ...row, expectedGain, learned, overruled: learning.overruled };
  });
}

export function printTable(rows: readonly ReplayRow[]): void {
  tell('decisions  NDCG@10 new [95 %]       gain [95 %]                 rounds  weights');
  for (const { decisions, weights, ndcg10, gain } of rows) {
    const columns = [String(decisions).padStart(9), withInterval(ndcg10), withInterval(gain, true)];
    tell(`${columns.join('  ')}  ${String(ndcg10.n).padStart(6)}  ${weights}`);
  }
}

function inWords(learning: Checkpoint['learning']): string {
  if (learning === undefined) return 'the first ones';
  if (learning.kind === 'refused') return `as before: ${learning.why}`;
  const { decisions, expectedGain } = learning.learned;
  const expected = `expected gain ${withInterval(expectedGain, true)}`;
  const rails = learning.overruled.length > 0 ? `, overruling ${learning.overruled.join(', ')}` : '';
  return `learned from ${decisions} decisions, published by a second person, ${expected}${rails}`;
}

function withInterval({ mean, low, high }: Interval, signed = false): string {
  const number = (value: number) => `${signed && value >= 0 ? '+' : ''}${value.toFixed(4)}`;
  return `${number(mean)} [${number(low)}, ${number(high)}]`;
}
