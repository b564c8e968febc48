import { NumbersByIndex } from './growable.js';
import { StringTable } from './string-table.js';

/** Index terms of a text, in order and with repetitions; `segment` of the reference library. */
export type Segment = (text: string) => readonly string[];

export interface Part {
  readonly text: string;
  readonly units: number;
  /** Whether many candidates have the same text (products, not names): its terms are cached. */
  readonly isCommon: boolean;
}

const MAX_CACHED_TEXTS = 50_000;

export class Vocabulary {
  private readonly terms = new StringTable();
  private readonly common = new Map<string, readonly number[]>();
  /** Weights in the passage being built; otherwise all 0. */
  private readonly units = new NumbersByIndex();

  constructor(readonly segment: Segment) {}

  find(term: string): number | undefined {
    return this.terms.find(term);
  }

  decode(number: number): string {
    return this.terms.decode(number);
  }

  /** Pairs of a term and its weight over all parts; new terms get new numbers. */
  passageOf(parts: readonly Part[]): number[] {
    const passage: number[] = [];
    for (const { text, units, isCommon } of parts) {
      for (const term of isCommon ? this.remembered(text) : this.encode(text)) {
        const before = this.units.at(term);
        if (before === 0) passage.push(term, 0);
        this.units.set(term, before + units);
      }
    }
    for (let i = 0; i < passage.length; i += 2) {
      const term = passage[i] as number;
      passage[i + 1] = this.units.at(term);
      this.units.set(term, 0);
    }
    return passage;
  }

  private encode(text: string): number[] {
    return this.segment(text).map((term) => this.terms.encode(term));
  }

  private remembered(text: string): readonly number[] {
    const known = this.common.get(text);
    if (known !== undefined) return known;
    const numbers = this.encode(text);
    if (this.common.size >= MAX_CACHED_TEXTS) this.common.clear();
    this.common.set(text, numbers);
    return numbers;
  }
}
