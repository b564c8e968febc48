import { runAgainOnNode } from '../node/provide.mjs';

const began = Date.now();

/** Seconds since the launcher began. */
const elapsed = () => ((Date.now() - began) / 1000).toFixed(1);

/** Writes to stderr, as stdout is for the result. @param {string} text */
export const say = (text) => process.stderr.write(`[${elapsed().padStart(6)} s] ${text}\n`);

/** An error that is shown without its stack. */
export class Refusal extends Error {}

/** Runs a command on Node 24. @param {() => Promise<number>} main returns the exit code */
export async function runMain(main) {
  try {
    process.exitCode = (await runAgainOnNode()) ?? (await main());
  } catch (error) {
    process.stderr.write(`\n${error instanceof Refusal ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
