/** Something that the ranking is measured on. */
export interface Task {
  readonly name: string;
  /** Its name and options, in one line. */
  readonly usage: string;
  run(args: readonly string[]): Promise<void>;
}

/** Progress and tables go to stderr, so that stdout stays for data. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
