import { Dictionary } from './dictionary.js';
import { GrowingLists, GrowingNumbers } from './growable.js';

/** An inverted index: for each term the rows that hold it and how often, and for each row its terms. */
export class Postings {
  private readonly terms = new Dictionary<string>((term) => term);
  /** Per term: row, frequency, row, frequency, … in the order of rows. */
  private readonly byTerm: GrowingNumbers[] = [];
  private readonly live: number[] = [];
  private readonly byRow = new GrowingLists(2);
  private readonly rowLengths = new GrowingNumbers();
  private liveRows = 0;
  private liveLength = 0;

  /** Appends the next row with its terms, repetitions counted. */
  push(row: number, terms: readonly string[]): void {
    const counts = new Map<number, number>();
    for (const term of terms) {
      const number = this.terms.encode(term);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    for (const [term, count] of counts) {
      let posting = this.byTerm[term];
      if (!posting) {
        posting = new GrowingNumbers();
        this.byTerm[term] = posting;
      }
      posting.push(row);
      posting.push(count);
      this.live[term] = (this.live[term] ?? 0) + 1;
    }
    this.byRow.push([...counts].flat());
    this.rowLengths.push(terms.length);
    this.liveRows += 1;
    this.liveLength += terms.length;
  }

  /** Takes a row out of the counts; its postings stay until the store is rebuilt. */
  remove(row: number): void {
    const terms = this.byRow.at(row);
    for (let i = 0; i < terms.length; i += 2) {
      const term = terms[i] ?? 0;
      this.live[term] = (this.live[term] ?? 1) - 1;
    }
    this.liveRows -= 1;
    this.liveLength -= this.rowLengths.at(row);
  }

  /** Rows that count, and their mean length in terms. */
  get rows(): number {
    return this.liveRows;
  }

  get meanLength(): number {
    return this.liveRows === 0 ? 0 : this.liveLength / this.liveRows;
  }

  lengthOf(row: number): number {
    return this.rowLengths.at(row);
  }

  /** In how many rows a term stands, and the pairs of row and frequency (rows taken out may still be among them). */
  of(term: string): { readonly documents: number; readonly pairs: Uint32Array } | undefined {
    const number = this.terms.find(term);
    const posting = number === undefined ? undefined : this.byTerm[number];
    return posting && { documents: this.live[number ?? 0] ?? 0, pairs: posting.view() };
  }

  /** The terms of a row with their frequencies, for explanations and for rebuilding. */
  termsOf(row: number): [string, number][] {
    const numbers = this.byRow.at(row);
    const terms: [string, number][] = [];
    for (let i = 0; i < numbers.length; i += 2) {
      terms.push([this.terms.decode(numbers[i] ?? 0) ?? '', numbers[i + 1] ?? 0]);
    }
    return terms;
  }
}
