// The WebAssembly types are part of the DOM library.
/// <reference lib="dom" />
import type { RowValues, TableValues } from '../factors/factor.js';
import { KERNEL } from './kernel.js';

const ONE = 32_767;
/** As in the kernel: the rows of a block, and the 16-bit numbers of a pair of factors in it. */
const BLOCK = 64;
const PAIR = 2 * BLOCK;
const PAGE = 65_536;

// A look-up in the global object is slow in a sandboxed context, so not in a loop over all rows.
const isUnknown = Number.isNaN;

type Kernel = (values: number, weights: number, pairs: number, maxima: number, blocks: number) => void;

const module = new WebAssembly.Module(Buffer.from(KERNEL, 'base64'));

/** All factor values in 2 bytes each, so that new weights need one pass. Rounded: exact scores decide among the contenders. */
export class ValueMatrix {
  private readonly pairs: number;
  private readonly blocks: number;
  private readonly values: Int16Array;
  private readonly weights: Int16Array;
  private readonly maxima: Int32Array;
  private readonly blockMaxima: Kernel;

  constructor(
    readonly rows: number,
    readonly factors: number,
  ) {
    this.pairs = Math.max(1, Math.ceil(factors / 2));
    this.blocks = Math.max(1, Math.ceil(rows / BLOCK));
    const size = this.blocks * this.pairs * PAIR * Int16Array.BYTES_PER_ELEMENT;
    const maximaAt = size;
    const weightsAt = maximaAt + this.blocks * Int32Array.BYTES_PER_ELEMENT;
    const bytes = weightsAt + this.pairs * Int32Array.BYTES_PER_ELEMENT;
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    this.values = new Int16Array(memory.buffer, 0, this.blocks * this.pairs * PAIR);
    this.maxima = new Int32Array(memory.buffer, maximaAt, this.blocks);
    this.weights = new Int16Array(memory.buffer, weightsAt, 2 * this.pairs);
    const { exports } = new WebAssembly.Instance(module, { host: { memory } });
    this.blockMaxima = exports.blockMaxima as Kernel;
  }

  get size(): number {
    return this.values.buffer.byteLength;
  }

  /** Sets a factor's values (0–1; NaN becomes `unknown`). Row `i` of the matrix is row `rowOf[i]` of the values. */
  fill(factor: number, values: TableValues | RowValues, rowOf: Uint32Array, unknown: number): void {
    if ('rows' in values) this.fillFrom(factor, values.rows, rowOf, fixed(unknown, 0));
    else this.fillThrough(factor, values.column, toFixed(values.table, unknown), rowOf);
  }

  /** The rows that may be among the `k` best, in ascending order: usually few more than `k`. The weights add up to at most 1. */
  contenders(weights: ArrayLike<number>, k: number): number[] {
    for (let factor = 0; factor < this.factors; factor++)
      this.weights[factor] = Math.round((weights[factor] as number) * ONE);
    this.blockMaxima(0, this.weights.byteOffset, this.pairs, this.maxima.byteOffset, this.blocks);
    // k blocks each have a row at their maximum, so the k-th best row is at least as good as the k-th best block.
    const enough = kthLargest(this.maxima, k) - this.uncertainty();
    const rows: number[] = [];
    const sums: number[] = [];
    for (let block = 0; block < this.blocks; block++)
      if ((this.maxima[block] as number) >= enough) this.collect(block, enough, rows, sums);
    const atLeast = kthLargest(Int32Array.from(sums), k) - this.uncertainty();
    return rows.filter((_, i) => (sums[i] as number) >= atLeast);
  }

  /**
   * The difference of two sums up to which exact scores may have the other order. Each sum is off by at most half a unit
   * for each weight, half a unit for all values (weights add up to at most 1) and half a unit for the products.
   */
  private uncertainty(): number {
    return (this.factors + 2) * ONE;
  }

  private collect(block: number, enough: number, rows: number[], sums: number[]): void {
    const start = block * BLOCK;
    for (let row = start; row < Math.min(start + BLOCK, this.rows); row++) {
      const sum = this.sumOf(row);
      if (sum < enough) continue;
      rows.push(row);
      sums.push(sum);
    }
  }

  private sumOf(row: number): number {
    let sum = 0;
    for (let factor = 0; factor < this.factors; factor++)
      sum += (this.weights[factor] as number) * (this.values[this.offsetOf(row, factor)] as number);
    return sum;
  }

  // Both run for every candidate and factor, so no calls in the inner loops.
  private fillFrom(factor: number, rows: Float32Array, rowOf: Uint32Array, unknown: number): void {
    const { values } = this;
    for (let start = 0; start < this.rows; start += BLOCK) {
      const size = Math.min(BLOCK, this.rows - start);
      const offset = this.offsetOf(start, factor);
      for (let i = 0; i < size; i++) {
        const value = rows[rowOf[start + i] as number] as number;
        // False for NaN.
        values[offset + 2 * i] = value >= 0 ? value * ONE + 0.5 : unknown;
      }
    }
  }

  private fillThrough(factor: number, column: Uint32Array, table: Int16Array, rowOf: Uint32Array): void {
    const { values } = this;
    for (let start = 0; start < this.rows; start += BLOCK) {
      const size = Math.min(BLOCK, this.rows - start);
      const offset = this.offsetOf(start, factor);
      for (let i = 0; i < size; i++)
        values[offset + 2 * i] = table[column[rowOf[start + i] as number] as number] as number;
    }
  }

  private offsetOf(row: number, factor: number): number {
    const inBlock = row % BLOCK;
    const block = (row - inBlock) / BLOCK;
    // `| 0` tells the compiler that offsets are integers.
    return ((block * this.pairs + (factor >> 1)) * PAIR + 2 * inBlock + (factor & 1)) | 0;
  }
}

function fixed(value: number, unknown: number): number {
  return Math.round((isUnknown(value) ? unknown : value) * ONE);
}

function toFixed(table: Float64Array, unknown: number): Int16Array {
  return Int16Array.from(table, (value) => fixed(value, unknown));
}

function kthLargest(numbers: Int32Array, k: number): number {
  return numbers.length < k ? 0 : (numbers.slice().sort()[numbers.length - k] ?? 0);
}
