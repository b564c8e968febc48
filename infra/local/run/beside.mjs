import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from '../paths.mjs';
import { build } from '../setup/build.mjs';
import { install } from '../setup/install.mjs';
import { runningPostgres } from '../supply/postgres.mjs';
import { auditCheckpointsIn, secretsIn } from './secrets.mjs';

/**
 * Runs programs one after the other beside the installation on `--data DIR`, or beside that of the environment's
 * `DATABASE_URL`, until one fails.
 * @param {string[]} entries
 * @returns {Promise<number>} the exit code
 */
export async function runBeside(entries) {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const dataFolder = values.data === undefined ? inRoot('.queqiao') : path.resolve(values.data);
  const { signal } = new AbortController();
  await install(signal);
  await build(entries, signal);
  const local = () => ({
    ...secretsIn(dataFolder),
    AUDIT_CHECKPOINTS: auditCheckpointsIn(dataFolder),
    DATABASE_URL: runningPostgres(dataFolder),
  });
  // An installation elsewhere says all of it; its secrets and its files are not on this machine.
  const env = process.env.DATABASE_URL ? process.env : { ...process.env, ...local() };
  for (const entry of entries) {
    const [code] = await once(spawn(process.execPath, [inRoot(entry)], { env, stdio: 'inherit' }), 'exit');
    if (code !== 0) return code ?? 1;
  }
  return 0;
}
