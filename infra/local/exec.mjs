import { spawn } from 'node:child_process';
import { Refusal } from './progress.mjs';

const keptCharacters = 8_000;

/**
 * @typedef {{ command: string, args?: string[], env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number,
 *   show?: boolean, signal?: AbortSignal }} Command `show`: copy the output to stderr while it runs
 */

/**
 * @param {Command} options
 * @returns {Promise<{ code: number, output: string }>} the exit code (127: not found) and the end of the output
 */
export function attempt({ command, args = [], show = false, ...rest }) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...rest });
    const keep = (chunk) => {
      output = (output + chunk).slice(-keptCharacters);
      if (show) process.stderr.write(chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * @param {string} what names the step in the error
 * @param {Command} options
 * @returns {Promise<string>} the end of the output
 * @throws {Refusal} when the exit code is not 0
 */
export async function run(what, options) {
  const { code, output } = await attempt(options);
  if (code !== 0) throw new Refusal(`${what} failed (exit code ${code}).${options.show ? '' : `\n${output}`}`);
  return output;
}
