import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { KernelContender, ProblemFiles } from './contender.js';
import { KEPT } from './problem.js';

/** Stays beside its source: the build copies TypeScript only. */
const SCRIPT = fileURLToPath(new URL('../../../src/bench/kernel/numpy_rival.py', import.meta.url));
/** One thread, whichever library does numpy's linear algebra. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

const greeting = z.object({ numpy: z.string() });
const answer = z.object({ ms: z.array(z.number()).length(1), best: z.array(z.array(z.int())).length(1) });

/** numpy in a process of its own, which measures itself; undefined where there is no python3 with numpy. */
export async function numpyContender({ problem, binary }: ProblemFiles): Promise<KernelContender | undefined> {
  const python = spawn('python3', [SCRIPT], { env: { ...process.env, ...ONE_THREAD } });
  const lines = new Lines(python);
  lines.send({ columns: binary, factors: problem.columns.length, k: KEPT });
  const hello = await lines.next();
  if (hello === undefined) return undefined;
  return {
    name: `numpy ${greeting.parse(hello).numpy}, one thread: float32 matrix × vector, argpartition, sort`,
    async find(weights) {
      lines.send([[...weights]]);
      const { ms, best } = answer.parse(await lines.next());
      return { rows: best[0] ?? [], ms: ms[0] ?? 0 };
    },
    async close() {
      python.stdin.end();
      if (python.exitCode === null) await once(python, 'exit');
    },
  };
}

/** Talks with a process in lines of JSON. */
class Lines {
  private readonly answers: AsyncIterator<string>;

  constructor(private readonly child: ChildProcessWithoutNullStreams) {
    const reader: Interface = createInterface({ input: child.stdout });
    this.answers = reader[Symbol.asyncIterator]();
    // No such program, or one that ended: either way no line comes, and that is what tells.
    child.on('error', () => reader.close());
    child.stdin.on('error', () => reader.close());
  }

  send(message: unknown): void {
    this.child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  /** The next line; undefined when there is none any more. */
  async next(): Promise<unknown> {
    const { value, done } = await this.answers.next();
    return done === true ? undefined : JSON.parse(value);
  }
}
