import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from '../paths.mjs';
import { say } from '../progress.mjs';

/**
 * @typedef {{ name: string, workers: number }} Size
 * @typedef {{ passed: number, failed: number, code: number }} Result
 */

/** Quick ones first. Medium and end-to-end tests start their own servers, so few run at once. @type {Size[]} */
export const sizes = [
  { name: 'unit', workers: 2 },
  { name: 'component', workers: 2 },
  { name: 'medium', workers: 2 },
  { name: 'e2e', workers: 1 },
];

/** @param {Result[]} results @param {'passed' | 'failed'} key */
const sum = (results, key) => results.reduce((total, result) => total + result[key], 0);

/** @param {Result[]} results */
export const totalLine = (results) => `${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed`;

/** 0 only when tests ran, none failed and Jest itself ended with 0. @param {Result[]} results */
export const exitCodeOf = (results) =>
  sum(results, 'passed') > 0 && sum(results, 'failed') === 0 && results.every(({ code }) => code === 0) ? 0 : 1;

/**
 * @param {Size} size
 * @param {string[]} args for Jest
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder for the results
 * @returns {Promise<Result>}
 */
export async function runJest(size, args, env, folder) {
  say(`tests: ${size.name}`);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${size.name}.json`);
  const nodeArgs = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const own = ['--selectProjects', size.name, '--maxWorkers', String(size.workers), '--passWithNoTests'];
  const jest = spawn(
    process.execPath,
    [...nodeArgs, inRoot('node_modules/jest/bin/jest.js'), ...own, '--json', '--outputFile', file, ...args],
    // With --json, Jest writes the whole result to stdout too.
    { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = await once(jest, 'exit');
  // Without a result Jest itself broke: that counts as a failure.
  if (!existsSync(file)) return { passed: 0, failed: 1, code: code ?? 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, code: code ?? 1 };
}
