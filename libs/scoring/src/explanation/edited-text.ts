import { lengthOf, type Passage, Postings, unitsOf } from '../store/postings.js';

/**
 * A text index as it would be with other passages for one row, as many as it has now. It reads through to the index, which is
 * not touched: how rare a word is and how long a text usually is come out as if the row had been stored anew.
 */
export class EditedText extends Postings {
  private readonly first: number;
  private readonly former: readonly Passage[];

  constructor(
    private readonly stored: Postings,
    private readonly row: number,
    private readonly edited: readonly Passage[],
  ) {
    super(stored.vocabulary);
    this.first = stored.startOf(row);
    this.former = stored.passagesOf(row);
  }

  override get passages(): number {
    return this.stored.passages;
  }

  override get size(): number {
    return this.stored.size;
  }

  override get hasOneEach(): boolean {
    return this.stored.hasOneEach;
  }

  override lengthsOfPassages() {
    const { lengths, mean } = this.stored.lengthsOfPassages();
    const edited = lengths.slice();
    for (const [i, passage] of this.edited.entries()) edited[this.first + i] = lengthOf(passage);
    // All lengths together are a whole number, so they come back exactly from the mean.
    const all = Math.round(mean * this.size) + lengthOfAll(this.edited) - lengthOfAll(this.former);
    return { lengths: edited, mean: all / Math.max(1, this.size) };
  }

  override rowStarts(): Uint32Array {
    return this.stored.rowStarts();
  }

  override startOf(row: number): number {
    return this.stored.startOf(row);
  }

  override isEmpty(row: number): boolean {
    return row === this.row ? lengthOfAll(this.edited) === 0 : this.stored.isEmpty(row);
  }

  override passagesOf(row: number): Passage[] {
    return row === this.row ? [...this.edited] : this.stored.passagesOf(row);
  }

  override documentsWith(term: string): number {
    const stored = this.stored.documentsWith(term);
    const number = this.vocabulary.find(term);
    if (number === undefined) return stored;
    return stored + countOf(this.edited, number) - countOf(this.former, number);
  }

  override pairsOf(term: string): Uint32Array[] {
    const stored = this.stored.pairsOf(term);
    const number = this.vocabulary.find(term);
    if (number === undefined || !this.isChanged(number)) return stored;
    const own = this.edited.flatMap((passage, i) => {
      const units = unitsOf(passage, number);
      return units > 0 ? [this.first + i, units] : [];
    });
    return [...stored.map((part) => this.withoutOwn(part)), Uint32Array.from(own)];
  }

  private isChanged(term: number): boolean {
    return this.edited.some((passage, i) => unitsOf(passage, term) !== unitsOf(this.former[i] ?? [], term));
  }

  /** The pairs of the other rows; pairs are in the order of passages. */
  private withoutOwn(pairs: Uint32Array): Uint32Array {
    let start = 0;
    while (start < pairs.length && (pairs[start] ?? 0) < this.first) start += 2;
    let end = start;
    while (end < pairs.length && (pairs[end] ?? 0) < this.first + this.former.length) end += 2;
    if (start === end) return pairs;
    const others = new Uint32Array(pairs.length - (end - start));
    others.set(pairs.subarray(0, start));
    others.set(pairs.subarray(end), start);
    return others;
  }
}

/** The index of a small store, its words weighed as rare and its lengths as usual as they are in a large one. */
export class TextAmongOthers extends Postings {
  constructor(
    private readonly own: Postings,
    private readonly all: Postings,
  ) {
    super(own.vocabulary);
  }

  override get passages(): number {
    return this.own.passages;
  }

  override get size(): number {
    return this.all.size;
  }

  override get hasOneEach(): boolean {
    return this.own.hasOneEach;
  }

  override lengthsOfPassages() {
    return { lengths: this.own.lengthsOfPassages().lengths, mean: this.all.lengthsOfPassages().mean };
  }

  override rowStarts(): Uint32Array {
    return this.own.rowStarts();
  }

  override startOf(row: number): number {
    return this.own.startOf(row);
  }

  override isEmpty(row: number): boolean {
    return this.own.isEmpty(row);
  }

  override passagesOf(row: number): Passage[] {
    return this.own.passagesOf(row);
  }

  override documentsWith(term: string): number {
    return this.all.documentsWith(term);
  }

  override pairsOf(term: string): Uint32Array[] {
    return this.own.pairsOf(term);
  }
}

function lengthOfAll(passages: readonly Passage[]): number {
  return passages.reduce((sum, passage) => sum + lengthOf(passage), 0);
}

function countOf(passages: readonly Passage[], term: number): number {
  return passages.filter((passage) => unitsOf(passage, term) > 0).length;
}
