import { lengthOf, type Passage, type Postings, type TextIndex, unitsOf, type WordUsage } from '../store/postings.js';

/** A view of a text index as if one row had other passages, as many as now. The index itself is not changed. */
export class EditedText implements TextIndex, WordUsage {
  readonly passages: number;
  readonly size: number;
  readonly hasOneEach: boolean;
  readonly meanLength: number;
  readonly lengths: Uint32Array;
  private readonly first: number;
  private readonly former: readonly Passage[];

  constructor(
    private readonly stored: Postings,
    private readonly row: number,
    private readonly edited: readonly Passage[],
  ) {
    this.passages = stored.passages;
    this.size = stored.size;
    this.hasOneEach = stored.hasOneEach;
    this.first = stored.rowStarts[row] as number;
    this.former = stored.passagesOf(row);
    this.lengths = stored.lengths.slice();
    for (const [i, passage] of edited.entries()) this.lengths[this.first + i] = lengthOf(passage);
    const all = Math.round(stored.meanLength * this.size) + lengthOfAll(edited) - lengthOfAll(this.former);
    this.meanLength = all / Math.max(1, this.size);
  }

  get rowStarts(): Uint32Array {
    return this.stored.rowStarts;
  }

  passagesOf(row: number): readonly Passage[] {
    return row === this.row ? this.edited : this.stored.passagesOf(row);
  }

  documentsWith(term: string): number {
    const stored = this.stored.documentsWith(term);
    const number = this.stored.vocabulary.find(term);
    if (number === undefined) return stored;
    return stored + countOf(this.edited, number) - countOf(this.former, number);
  }

  pairsOf(term: string): Uint32Array[] {
    const stored = this.stored.pairsOf(term);
    const number = this.stored.vocabulary.find(term);
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

function lengthOfAll(passages: readonly Passage[]): number {
  return passages.reduce((sum, passage) => sum + lengthOf(passage), 0);
}

function countOf(passages: readonly Passage[], term: number): number {
  return passages.filter((passage) => unitsOf(passage, term) > 0).length;
}
