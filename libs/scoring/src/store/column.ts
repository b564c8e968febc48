import { GrowingNumbers } from './growable.js';

/** One attribute of all rows, dictionary-encoded. A value may be a set, such as all codes of an organisation. */
export class Column<T> {
  readonly dictionary: Dictionary<T>;
  private readonly numbers = new GrowingNumbers();

  constructor(keyOf: (value: T) => string) {
    this.dictionary = new Dictionary(keyOf);
  }

  view(): Uint32Array {
    return this.numbers.view();
  }

  push(value: T | undefined): void {
    this.numbers.push(this.dictionary.encode(value));
  }

  at(row: number): T | undefined {
    return this.dictionary.decode(this.numbers.at(row));
  }
}

/** Distinct values with small numbers; 0 is unknown. */
export class Dictionary<T> {
  private readonly numbers = new Map<string, number>();
  private readonly decoded: (T | undefined)[] = [undefined];

  constructor(private readonly keyOf: (value: T) => string) {}

  /** Includes the 0 for unknown. */
  get size(): number {
    return this.decoded.length;
  }

  encode(value: T | undefined): number {
    if (value === undefined) return 0;
    const key = this.keyOf(value);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.decoded.length);
    return this.decoded.push(value) - 1;
  }

  find(value: T): number | undefined {
    return this.numbers.get(this.keyOf(value));
  }

  decode(number: number): T | undefined {
    return this.decoded[number];
  }

  *entries(): IterableIterator<[number, T]> {
    for (let number = 1; number < this.decoded.length; number++) yield [number, this.decoded[number] as T];
  }
}
