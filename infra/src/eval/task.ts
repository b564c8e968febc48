import { parseArgs } from 'node:util';
import type { z } from 'zod';

export interface Task {
  readonly name: string;
  readonly usage: string;
  run(args: readonly string[]): Promise<void>;
}

/** `usage` begins with the name; each option takes a value. */
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

/** Prints to stderr, as stdout is for data. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
