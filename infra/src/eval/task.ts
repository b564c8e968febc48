import { parseArgs } from 'node:util';
import type { z } from 'zod';

/** Something that the ranking is measured on. */
export interface Task {
  readonly name: string;
  /** Its name and options, in one line. */
  readonly usage: string;
  run(args: readonly string[]): Promise<void>;
}

/** Makes a task of what it does with its options, each of which takes a value. */
export function task<O extends z.ZodObject>(
  usage: string,
  options: O,
  run: (options: z.output<O>) => Promise<void> | void,
): Task {
  const [name = ''] = usage.split(' ');
  const expected = Object.fromEntries(Object.keys(options.shape).map((key) => [key, { type: 'string' as const }]));
  return {
    name,
    usage,
    run: async (args) => run(options.parse(parseArgs({ args: [...args], options: expected }).values)),
  };
}

/** Progress and tables go to stderr, so that stdout stays for data. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
