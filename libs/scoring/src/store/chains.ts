import { widened } from './growable.js';

/** Header of a slice: its room, and the start of the next slice. */
const ROOM = 0;
const NEXT = 1;
const HEADER = 2;
/** Most words occur in one text, so the first slice holds one pair; each further slice doubles up to a limit. */
const FIRST_ROOM = 2;
const LARGEST_ROOM = 8_192;

/** Per list, side by side as all are read at once: first slice, last slice, fill of the last one. */
const FIRST = 0;
const LAST = 1;
const FILLED = 2;
const WIDTH = 4;

/** Many growing lists of numbers in one array, each a chain of slices: an array for each list would need more memory. */
export class Chains {
  /** Place 0 is unused: 0 means no slice. */
  private numbers = new Uint32Array(LARGEST_ROOM);
  private used = 1;
  private lists = new Uint32Array(WIDTH);

  push(list: number, numbers: ArrayLike<number>, start = 0, end = numbers.length): void {
    const at = list * WIDTH;
    if (at >= this.lists.length) this.lists = widened(this.lists, at + WIDTH);
    let slice = this.lists[at + LAST] as number;
    let filled = this.lists[at + FILLED] as number;
    for (let from = start; from < end; from++) {
      if (slice === 0 || filled === this.numbers[slice + ROOM]) {
        slice = this.extend(at, slice);
        filled = 0;
      }
      this.numbers[slice + HEADER + filled++] = numbers[from] as number;
    }
    this.lists[at + FILLED] = filled;
  }

  /** The numbers of a list in parts of even length (except the last); valid until the next push. */
  partsOf(list: number): Uint32Array[] {
    const at = list * WIDTH;
    const parts: Uint32Array[] = [];
    const last = this.lists[at + LAST];
    for (let slice = this.lists[at + FIRST] ?? 0; slice !== 0; slice = this.numbers[slice + NEXT] as number) {
      const length = (slice === last ? this.lists[at + FILLED] : this.numbers[slice + ROOM]) as number;
      parts.push(this.numbers.subarray(slice + HEADER, slice + HEADER + length));
    }
    return parts;
  }

  private extend(at: number, last: number): number {
    const room = last === 0 ? FIRST_ROOM : Math.min(LARGEST_ROOM, 2 * (this.numbers[last + ROOM] as number));
    const slice = this.used;
    this.used += HEADER + room;
    this.numbers = widened(this.numbers, this.used);
    this.numbers[slice + ROOM] = room;
    if (last === 0) this.lists[at + FIRST] = slice;
    else this.numbers[last + NEXT] = slice;
    this.lists[at + LAST] = slice;
    return slice;
  }
}
