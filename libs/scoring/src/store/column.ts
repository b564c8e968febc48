import { Dictionary } from './dictionary.js';
import { GrowingNumbers } from './growable.js';

/** One attribute of all rows, as numbers of a dictionary. A value may be a whole set, such as an organisation's codes. */
export class Column<T> {
  readonly dictionary: Dictionary<T>;
  private readonly numbers = new GrowingNumbers();

  constructor(keyOf: (value: T) => string) {
    this.dictionary = new Dictionary(keyOf);
  }

  /** The dictionary number of each row. */
  view(): Uint32Array {
    return this.numbers.view();
  }

  push(value: T | undefined): void {
    this.numbers.push(this.dictionary.encode(value));
  }

  /** The value of a row; undefined where it is unknown. */
  at(row: number): T | undefined {
    return this.dictionary.decode(this.numbers.at(row));
  }
}
