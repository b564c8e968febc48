import { ValueMatrix } from '@queqiao/scoring';
import { KEPT, type KernelContender, type Problem, scoreOf, timedSearch } from './problem.js';

/** The kernel of the previews: finds the rows that may be among the best, then scores these exactly. */
export function ownKernel(problem: Problem): KernelContender {
  const matrix = new ValueMatrix(problem.rows, problem.columns.length);
  const everyRow = Uint32Array.from({ length: problem.rows }, (_, row) => row);
  for (const [factor, values] of problem.columns.entries()) matrix.fill(factor, { rows: values }, everyRow, 0);
  return {
    name: 'kernel',
    find: (weights) =>
      timedSearch(() => {
        const scored = matrix.contenders(weights, KEPT).map((row) => ({ row, score: scoreOf(problem, weights, row) }));
        scored.sort((a, b) => b.score - a.score || a.row - b.row);
        return scored.slice(0, KEPT).map(({ row }) => row);
      }),
    close: () => Promise.resolve(),
  };
}
