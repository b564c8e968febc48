import path from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from './paths.mjs';
import { Refusal } from './progress.mjs';

const usage = `npm start -- [--once] [--json] [--data DIR]
  --once      stop again when everything has been ready and ranked
  --json      print what was ranked as one JSON document on stdout
  --data DIR  where the data lives (.queqiao)`;

/**
 * @param {string[]} args
 * @returns {{ once: boolean, json: boolean, dataFolder: string }}
 */
export function parseStartArgs(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { once: { type: 'boolean' }, json: { type: 'boolean' }, data: { type: 'string' } },
    });
    const { once = false, json = false, data } = values;
    return { once, json, dataFolder: data === undefined ? inRoot('.queqiao') : path.resolve(data) };
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${usage}`);
  }
}
