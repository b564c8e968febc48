import type { Problem } from './problem.js';

/** Somebody who has taken over the columns of a problem and finds the best rows under other weights. */
export interface KernelContender {
  readonly name: string;
  /** The best rows under the weights, best first, and the milliseconds that finding them took. */
  find(weights: Float64Array): Promise<{ rows: number[]; ms: number }>;
  close(): Promise<void>;
}

/** The problem in files, for those who read it from there; made once for all of them. */
export interface ProblemFiles {
  readonly problem: Problem;
  /** Tab-separated: row, then its values. */
  readonly text: string;
  /** Values as little-endian float32, column after column. */
  readonly binary: string;
}
