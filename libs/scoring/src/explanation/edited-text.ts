import { type Passage, Postings } from '../store/postings.js';

/** Weights are kept as whole numbers of this fraction. */
const UNIT = 1 / 64;
const NO_PAIRS = new Uint32Array();

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
    super();
    this.first = stored.startOf(row);
    this.former = stored.passagesOf(row);
  }

  override get passages(): number {
    return this.stored.passages;
  }

  override get size(): number {
    return this.stored.size;
  }

  override lengthsOfPassages() {
    const { lengths, mean } = this.stored.lengthsOfPassages();
    const edited = lengths.slice();
    for (const [i, passage] of this.edited.entries()) edited[this.first + i] = lengthOf([passage]);
    // All lengths together are a whole number, so they come back exactly from the mean.
    const all = Math.round(mean * this.size) + lengthOf(this.edited) - lengthOf(this.former);
    return { lengths: edited, mean: all / Math.max(1, this.size) };
  }

  override rowStarts(): Uint32Array {
    return this.stored.rowStarts();
  }

  override startOf(row: number): number {
    return this.stored.startOf(row);
  }

  override isEmpty(row: number): boolean {
    return row === this.row ? lengthOf(this.edited) === 0 : this.stored.isEmpty(row);
  }

  override passagesOf(row: number): Passage[] {
    return row === this.row ? [...this.edited] : this.stored.passagesOf(row);
  }

  override of(term: string) {
    const stored = this.stored.of(term);
    if (!this.isChanged(term)) return stored;
    const { pairs = NO_PAIRS } = stored ?? {};
    const own = this.edited.flatMap((passage, i) => {
      const units = unitsOf(passage, term);
      return units > 0 ? [this.first + i, units] : [];
    });
    const [start, end] = this.ownPart(pairs);
    const edited = new Uint32Array(pairs.length - (end - start) + own.length);
    edited.set(pairs.subarray(0, start));
    edited.set(own, start);
    edited.set(pairs.subarray(end), start + own.length);
    const { documents: before = 0 } = stored ?? {};
    const documents = before + countOf(this.edited, term) - countOf(this.former, term);
    return { documents, pairs: edited, unit: UNIT };
  }

  private isChanged(term: string): boolean {
    return this.edited.some((passage, i) => unitsOf(passage, term) !== unitsOf(this.former[i] ?? [], term));
  }

  /** Where the pairs of the row stand among all; they are in the order of passages. */
  private ownPart(pairs: Uint32Array): [start: number, end: number] {
    let start = 0;
    while (start < pairs.length && (pairs[start] ?? 0) < this.first) start += 2;
    let end = start;
    while (end < pairs.length && (pairs[end] ?? 0) < this.first + this.former.length) end += 2;
    return [start, end];
  }
}

/** The index of a small store, its words weighed as rare and its lengths as usual as they are in a large one. */
export class TextAmongOthers extends Postings {
  constructor(
    private readonly own: Postings,
    private readonly all: Postings,
  ) {
    super();
  }

  override get passages(): number {
    return this.own.passages;
  }

  override get size(): number {
    return this.all.size;
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

  override of(term: string) {
    const { documents = 0 } = this.all.of(term) ?? {};
    return { documents, pairs: this.own.of(term)?.pairs ?? NO_PAIRS, unit: UNIT };
  }
}

function unitsOf(passage: Passage, term: string): number {
  const found = passage.find(([word]) => word === term);
  return found ? Math.max(1, Math.round(found[1] / UNIT)) : 0;
}

function lengthOf(passages: readonly Passage[]): number {
  return passages.flat().reduce((sum, [, weight]) => sum + Math.max(1, Math.round(weight / UNIT)), 0);
}

function countOf(passages: readonly Passage[], term: string): number {
  return passages.filter((passage) => unitsOf(passage, term) > 0).length;
}
