import { Chains } from './chains.js';
import { GrowingLists, GrowingNumbers, NumbersByIndex } from './growable.js';
import type { Vocabulary } from './vocabulary.js';

/** One text as pairs of a term's number and its weight, each term once; {@link WHOLE} is one full occurrence. */
export type Passage = ArrayLike<number>;

export const WHOLE = 64;

/** Word statistics over all live texts. */
export interface WordUsage {
  readonly size: number;
  /** 1 without texts. */
  readonly meanLength: number;
  documentsWith(term: string): number;
}

export type TextIndex = Pick<Postings, 'passages' | 'hasOneEach' | 'lengths' | 'rowStarts' | 'pairsOf'> & {
  passagesOf(row: number): readonly Passage[];
};

/** Passages are indexed in batches: memory of a term is reached once for each batch, not for each passage. */
const AT_ONCE = 4_096;
const NO_TERM = 0;

export class Postings implements WordUsage {
  private readonly byTerm = new Chains();
  private readonly live = new NumbersByIndex();
  private indexed = 0;
  /** While indexing: the next position of each term; otherwise 0. */
  private readonly offsets = new NumbersByIndex();
  private readonly byPassage = new GrowingLists(2);
  private readonly passageLengths = new GrowingNumbers();
  private readonly starts = new GrowingNumbers();
  private livePassages = 0;
  private oneEach = true;
  private liveLength = 0;

  constructor(readonly vocabulary: Vocabulary) {
    this.starts.push(0);
  }

  push(passages: readonly Passage[]): void {
    for (const passage of passages) this.pushPassage(passage);
    if (passages.length !== 1) this.oneEach = false;
    this.starts.push(this.passages);
    if (this.passages - this.indexed >= AT_ONCE) this.index();
  }

  /** Removes a row from the counts; its postings stay until the store is rebuilt. */
  remove(row: number): void {
    this.index();
    for (const passage of this.passagesOf(row)) {
      for (let i = 0; i < passage.length; i += 2) this.live.add(passage[i] as number, -1);
      this.livePassages -= 1;
      this.liveLength -= lengthOf(passage);
    }
  }

  /** Includes passages of dead rows. */
  get passages(): number {
    return this.passageLengths.length;
  }

  get size(): number {
    return this.livePassages;
  }

  /** Whether every row has exactly one passage, so that rows and passages have the same numbers. */
  get hasOneEach(): boolean {
    return this.oneEach;
  }

  get meanLength(): number {
    return this.livePassages === 0 ? 1 : this.liveLength / this.livePassages;
  }

  /** Valid until the next push. */
  get lengths(): Uint32Array {
    return this.passageLengths.view();
  }

  /** First passage of each row, then the number of passages; valid until the next push. */
  get rowStarts(): Uint32Array {
    return this.starts.view();
  }

  documentsWith(term: string): number {
    this.index();
    return this.live.at(this.vocabulary.find(term) ?? NO_TERM);
  }

  /** Pairs of a passage and the term's weight, removed passages included; valid until the next push. */
  pairsOf(term: string): Uint32Array[] {
    this.index();
    return this.byTerm.partsOf(this.vocabulary.find(term) ?? NO_TERM);
  }

  /** Valid until the next push. */
  passagesOf(row: number): Passage[] {
    const start = this.starts.at(row);
    return Array.from({ length: this.starts.at(row + 1) - start }, (_, i) => this.byPassage.at(start + i));
  }

  private pushPassage(passage: Passage): void {
    const length = lengthOf(passage);
    this.byPassage.push(passage);
    this.passageLengths.push(length);
    this.livePassages += 1;
    this.liveLength += length;
  }

  /** Indexes new passages, by counting sort. */
  private index(): void {
    if (this.indexed === this.passages) return;
    const { pairs, terms } = this.sortedByTerm(this.indexed);
    let start = 0;
    for (const term of terms) {
      const end = this.offsets.at(term);
      this.byTerm.push(term, pairs, start, end);
      this.live.add(term, (end - start) / 2);
      this.offsets.set(term, 0);
      start = end;
    }
    this.indexed = this.passages;
  }

  /** New pairs of passage and weight, grouped by term; the group of a term ends at its offset. */
  private sortedByTerm(from: number): { pairs: Uint32Array; terms: number[] } {
    const { offsets } = this;
    const all = this.byPassage.all().subarray(this.byPassage.startOf(from));
    const terms: number[] = [];
    for (let i = 0; i < all.length; i += 2) {
      const term = all[i] as number;
      if (offsets.at(term) === 0) terms.push(term);
      offsets.add(term, 2);
    }
    let start = 0;
    for (const term of terms) {
      const count = offsets.at(term);
      offsets.set(term, start);
      start += count;
    }
    const pairs = new Uint32Array(all.length);
    let i = 0;
    for (let passage = from; passage < this.passages; passage++) {
      for (const end = this.byPassage.startOf(passage + 1) - this.byPassage.startOf(from); i < end; i += 2) {
        const offset = offsets.at(all[i] as number);
        pairs[offset] = passage;
        pairs[offset + 1] = all[i + 1] as number;
        offsets.set(all[i] as number, offset + 2);
      }
    }
    return { pairs, terms };
  }
}

export function* termsOf(passage: Passage): IterableIterator<[term: number, times: number]> {
  for (let i = 0; i < passage.length; i += 2) yield [passage[i] as number, (passage[i + 1] as number) / WHOLE];
}

export function lengthOf(passage: Passage): number {
  let length = 0;
  for (let i = 1; i < passage.length; i += 2) length += passage[i] as number;
  return length;
}

export function unitsOf(passage: Passage, term: number): number {
  for (let i = 0; i < passage.length; i += 2) if (passage[i] === term) return passage[i + 1] as number;
  return 0;
}
