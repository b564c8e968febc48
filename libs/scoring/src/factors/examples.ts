import { termsOf } from '../store/postings.js';
import type { Context } from './factor.js';
import { normOf, rarity, type Wording } from './wording.js';

const LEARNED = 100;
const LEARNED_WEIGHT = 1;
/** What is left of a term by rounding when the only example that has it is taken away. */
const LEAST_WEIGHT = 1e-9;

/** What accepted candidates say, so that similar ones can be found (Rocchio 1971, "Relevance feedback in information retrieval"; positive part). */
export class Examples {
  private readonly weightsOf = new Map<number, ReadonlyMap<string, number>>();
  private readonly sum = new Map<string, number>();
  /** For all rows that are not accepted. */
  readonly wordingForOthers: Wording;

  constructor(rows: readonly number[], context: Context) {
    for (const row of rows) {
      const weights = weightsOfRow(row, context);
      this.weightsOf.set(row, weights);
      for (const [term, weight] of weights) this.sum.set(term, (this.sum.get(term) ?? 0) + weight);
    }
    this.wordingForOthers = mostDistinctive([...this.sum]);
  }

  /** The accepted rows, each of which is compared with the others only: its own words say nothing about it. */
  get rows(): IterableIterator<number> {
    return this.weightsOf.keys();
  }

  /** The most distinctive terms of all examples but the row's own. */
  wordingFor(row: number): Wording {
    const own = this.weightsOf.get(row);
    if (!own) return this.wordingForOthers;
    if (this.weightsOf.size === 1) return new Map();
    const others = [...this.sum].map(([term, weight]) => [term, weight - (own.get(term) ?? 0)] as const);
    return mostDistinctive(others.filter(([, weight]) => weight > LEAST_WEIGHT));
  }
}

function weightsOfRow(row: number, { text, usage, catalogue: { vocabulary } }: Context): Map<string, number> {
  const { lengths, rowStarts } = text;
  const { meanLength } = usage;
  const weights = new Map<string, number>();
  for (const [i, passage] of text.passagesOf(row).entries()) {
    const length = (lengths[(rowStarts[row] as number) + i] ?? meanLength) / meanLength;
    for (const [number, times] of termsOf(passage)) {
      const term = vocabulary.decode(number);
      weights.set(term, (weights.get(term) ?? 0) + (rarity(term, usage) * times) / (times + normOf(length)));
    }
  }
  return weights;
}

function mostDistinctive(weights: readonly (readonly [string, number])[]): Wording {
  const best = weights.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, LEARNED);
  const most = best[0]?.[1] ?? 1;
  return new Map(best.map(([term, weight]) => [term, (LEARNED_WEIGHT * weight) / most]));
}
