const FIRST = 8;

/** A growing list of integers (0 … 2³²−1) over one typed array. */
export class GrowingNumbers {
  private numbers = new Uint32Array(FIRST);
  private used = 0;

  get length(): number {
    return this.used;
  }

  /** Not a copy; valid until the next push. */
  view(): Uint32Array {
    return this.numbers.subarray(0, this.used);
  }

  at(index: number): number {
    return this.numbers[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.numbers[index] = value;
  }

  push(value: number): void {
    if (this.used === this.numbers.length) this.numbers = widened(this.numbers, this.used + 1);
    this.numbers[this.used++] = value;
  }

  pushAll(values: ArrayLike<number>): void {
    this.numbers = widened(this.numbers, this.used + values.length);
    this.numbers.set(values, this.used);
    this.used += values.length;
  }
}

export class NumbersByIndex {
  private numbers = new Uint32Array(FIRST);

  at(index: number): number {
    return this.numbers[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.numbers.length) this.numbers = widened(this.numbers, index + 1);
    this.numbers[index] = value;
  }

  add(index: number, value: number): void {
    this.set(index, this.at(index) + value);
  }
}

/** Room for at least `length`: doubled when too small, so that growing arrays are rarely copied. */
export function widened(numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  let room = numbers.length;
  while (room < length) room *= 2;
  const wider = new Uint32Array(room);
  wider.set(numbers);
  return wider;
}

/** A list of numbers for each row, stored back to back; `width` numbers are one item. */
export class GrowingLists {
  private readonly starts = new GrowingNumbers();
  private readonly pool = new GrowingNumbers();

  constructor(readonly width = 1) {
    this.starts.push(0);
  }

  push(numbers: ArrayLike<number>): void {
    this.pool.pushAll(numbers);
    this.starts.push(this.pool.length);
  }

  at(row: number): Uint32Array {
    return this.pool.view().subarray(this.starts.at(row), this.starts.at(row + 1));
  }

  /** For loops that must not allocate a view for each row; valid until the next push. */
  all(): Uint32Array {
    return this.pool.view();
  }

  startOf(row: number): number {
    return this.starts.at(row);
  }

  /** The sum of `worth` over the numbers at `field`; allocates nothing, as it runs for every row. */
  sum(row: number, field: number, worth: (value: number) => number): number {
    const end = this.starts.at(row + 1);
    let sum = 0;
    for (let i = this.starts.at(row) + field; i < end; i += this.width) sum += worth(this.pool.at(i));
    return sum;
  }

  /** Start of each row, then the end of the last; valid until the next push. */
  rowStarts(): Uint32Array {
    return this.starts.view();
  }

  count(row: number): number {
    return (this.starts.at(row + 1) - this.starts.at(row)) / this.width;
  }
}
