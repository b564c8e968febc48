/**
 * @typedef {{ name: string, workers: number }} Size
 * @typedef {{ passed: number, failed: number, code: number }} Result
 */

/**
 * The sizes of tests, the quick ones first. Medium and end-to-end tests start servers of their own: two at a time, and one.
 * @type {Size[]}
 */
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

/**
 * 0 only when tests ran and none failed, by Jest's own word as well.
 * @param {Result[]} results
 */
export const exitCodeOf = (results) =>
  sum(results, 'passed') > 0 && sum(results, 'failed') === 0 && results.every(({ code }) => code === 0) ? 0 : 1;
