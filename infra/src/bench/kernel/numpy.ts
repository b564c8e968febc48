import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { ProblemFiles } from './files.js';
import { KEPT, type KernelContender } from './problem.js';

// In src, as the build copies only TypeScript.
const SCRIPT = fileURLToPath(new URL('../../../src/bench/kernel/numpy_rival.py', import.meta.url));
// One thread, whichever library numpy uses for linear algebra.
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

const greeting = z.object({ numpy: z.string() });
const answer = z.object({ ms: z.number(), best: z.array(z.int()) });

/** numpy in its own process, which measures itself; undefined when there is no python3 with numpy. */
export async function numpyContender({ problem, binary }: ProblemFiles): Promise<KernelContender | undefined> {
  const python = spawn('python3', [SCRIPT], { env: { ...process.env, ...ONE_THREAD } });
  const reader = createInterface({ input: python.stdout });
  const answers = reader[Symbol.asyncIterator]();
  // Without the program, or after its end, `ask` gets no line.
  python.on('error', () => reader.close());
  python.stdin.on('error', () => reader.close());
  const ask = async (message: unknown) => {
    python.stdin.write(`${JSON.stringify(message)}\n`);
    const { value, done } = await answers.next();
    return done === true ? undefined : JSON.parse(value);
  };
  const hello = await ask({ columns: binary, factors: problem.columns.length, k: KEPT });
  if (hello === undefined) return undefined;
  return {
    name: `numpy ${greeting.parse(hello).numpy}, one thread: float32 matrix × vector, argpartition, sort`,
    async find(weights) {
      const { ms, best } = answer.parse(await ask([...weights]));
      return { rows: best, ms };
    },
    async close() {
      python.stdin.end();
      if (python.exitCode === null) await once(python, 'exit');
    },
  };
}
