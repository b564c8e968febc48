import { Dictionary } from './dictionary.js';
import { GrowingLists, GrowingNumbers } from './growable.js';

/** One text of a profile as its index terms, each once with how much it counts: 1 for one occurrence of full weight. */
export type Passage = readonly (readonly [term: string, weight: number])[];

/** Weights are kept as whole numbers of this fraction. */
const UNIT = 1 / 64;

/** An inverted index: for each term the passages that hold it and how much of it, and for each row its passages. */
export class Postings {
  private readonly terms = new Dictionary<string>((term) => term);
  /** Per term: passage, units, passage, units, … in the order of passages. */
  private readonly byTerm: GrowingNumbers[] = [];
  private readonly live: number[] = [];
  private readonly byPassage = new GrowingLists(2);
  private readonly lengths = new GrowingNumbers();
  private readonly starts = new GrowingNumbers();
  private livePassages = 0;
  private liveLength = 0;

  constructor() {
    this.starts.push(0);
  }

  /** Appends the next row with its passages. */
  push(passages: readonly Passage[]): void {
    for (const passage of passages) this.pushPassage(passage);
    this.starts.push(this.lengths.length);
  }

  /** Takes a row out of the counts; its postings stay until the store is rebuilt. */
  remove(row: number): void {
    for (let passage = this.startOf(row); passage < this.startOf(row + 1); passage++) {
      const terms = this.byPassage.at(passage);
      for (let i = 0; i < terms.length; i += 2) {
        const term = terms[i] ?? 0;
        this.live[term] = (this.live[term] as number) - 1;
      }
      this.livePassages -= 1;
      this.liveLength -= this.lengths.at(passage);
    }
  }

  /** Passages in use, those of dead rows among them. */
  get passages(): number {
    return this.lengths.length;
  }

  /** Passages that count. */
  get size(): number {
    return this.livePassages;
  }

  /** The length of each passage, and the mean of those that count; valid until the next push. */
  lengthsOfPassages(): { readonly lengths: Uint32Array; readonly mean: number } {
    return { lengths: this.lengths.view(), mean: this.livePassages === 0 ? 1 : this.liveLength / this.livePassages };
  }

  /** The first passage of each row, and behind the last row the number of passages; valid until the next push. */
  rowStarts(): Uint32Array {
    return this.starts.view();
  }

  /** The first passage of a row; the one after its last is the first of the next row. */
  startOf(row: number): number {
    return this.starts.at(row);
  }

  /** Whether nothing is said of a row. */
  isEmpty(row: number): boolean {
    for (let passage = this.startOf(row); passage < this.startOf(row + 1); passage++)
      if (this.lengths.at(passage) > 0) return false;
    return true;
  }

  /** In how many passages a term stands, and the pairs of passage and units (passages taken out may still be among them). */
  of(term: string): { readonly documents: number; readonly pairs: Uint32Array; readonly unit: number } | undefined {
    const number = this.terms.find(term);
    const posting = number === undefined ? undefined : this.byTerm[number];
    return posting && { documents: this.live[number ?? 0] ?? 0, pairs: posting.view(), unit: UNIT };
  }

  /** The passages of a row, for explanations, for learning from it and for rebuilding. */
  passagesOf(row: number): Passage[] {
    const start = this.startOf(row);
    return Array.from({ length: this.startOf(row + 1) - start }, (_, i) => this.passage(start + i));
  }

  /** All terms of a row. */
  termsOf(row: number): Set<string> {
    return new Set(this.passagesOf(row).flatMap((passage) => passage.map(([term]) => term)));
  }

  private passage(number: number): Passage {
    const numbers = this.byPassage.at(number);
    return Array.from({ length: numbers.length / 2 }, (_, i) => [
      this.terms.decode(numbers[2 * i] ?? 0) ?? '',
      (numbers[2 * i + 1] ?? 0) * UNIT,
    ]);
  }

  private pushPassage(passage: Passage): void {
    const number = this.lengths.length;
    let length = 0;
    for (const [word, weight] of passage) {
      const term = this.terms.encode(word);
      const units = Math.max(1, Math.round(weight / UNIT));
      const posting = this.postingOf(term);
      posting.push(number);
      posting.push(units);
      this.live[term] = (this.live[term] as number) + 1;
      this.byPassage.add(term);
      this.byPassage.add(units);
      length += units;
    }
    this.byPassage.endRow();
    this.lengths.push(length);
    this.livePassages += 1;
    this.liveLength += length;
  }

  private postingOf(term: number): GrowingNumbers {
    const known = this.byTerm[term];
    if (known) return known;
    const posting = new GrowingNumbers();
    this.byTerm[term] = posting;
    this.live[term] = 0;
    return posting;
  }
}
