import { runAgainOnNode } from '../node/provide.mjs';

const began = Date.now();

/** Seconds since the launcher began, for progress lines. */
export const elapsed = () => ((Date.now() - began) / 1000).toFixed(1);

/**
 * A progress line; on stderr, since stdout belongs to the result.
 * @param {string} text
 */
export const say = (text) => process.stderr.write(`[${elapsed().padStart(6)} s] ${text}\n`);

/** An error whose message is all that a reader needs: shown without a stack. */
export class Refusal extends Error {}

/**
 * Runs the main function of a command, on Node 24, and ends the process with its exit code.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await runAgainOnNode()) ?? (await main());
  } catch (error) {
    process.stderr.write(`\n${error instanceof Refusal ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
