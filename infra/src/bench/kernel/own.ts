import { ValueMatrix } from '@queqiao/scoring';
import { timed } from '../measure.js';
import type { KernelContender } from './contender.js';
import { KEPT, type Problem, scoreOf } from './problem.js';

/** The kernel that previews use: narrows all rows down to those that may be among the best, and scores these exactly. */
export async function ownKernel(problem: Problem): Promise<KernelContender> {
  const matrix = new ValueMatrix(problem.rows, problem.columns.length);
  const everyRow = Uint32Array.from({ length: problem.rows }, (_, row) => row);
  for (const [factor, values] of problem.columns.entries()) {
    matrix.fill(factor, { rows: values }, everyRow, 0);
  }
  return {
    name: 'kernel',
    async find(weights) {
      let rows: number[] = [];
      const ms = await timed(() => {
        rows = bestOf(matrix.contenders(weights, KEPT), (row) => scoreOf(problem, weights, row));
      });
      return { rows, ms };
    },
    close: () => Promise.resolve(),
  };
}

function bestOf(rows: readonly number[], scoreOfRow: (row: number) => number): number[] {
  const scored = rows.map((row) => ({ row, score: scoreOfRow(row) }));
  scored.sort((a, b) => b.score - a.score || a.row - b.row);
  return scored.slice(0, KEPT).map(({ row }) => row);
}
