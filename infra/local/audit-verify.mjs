// `npm run audit:verify [-- --data DIR]`: follows every line of the audit, and holds it against the sealed checkpoints.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from './paths.mjs';
import { runMain } from './progress.mjs';
import { auditCheckpointsIn, secretsIn } from './run/secrets.mjs';
import { build } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { runningPostgres } from './supply/postgres.mjs';

const entry = 'services/accounts/dist/verify-audit.js';

await runMain(async () => {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const dataFolder = values.data === undefined ? inRoot('.queqiao') : path.resolve(values.data);
  const { signal } = new AbortController();
  await install(signal);
  await build([entry], signal);
  const local = () => ({
    ...secretsIn(dataFolder),
    AUDIT_CHECKPOINTS: auditCheckpointsIn(dataFolder),
    DATABASE_URL: runningPostgres(dataFolder),
  });
  // An installation elsewhere says all of it; its secret and its file are not on this machine.
  const env = process.env.DATABASE_URL ? process.env : { ...process.env, ...local() };
  const [code] = await once(spawn(process.execPath, [inRoot(entry)], { env, stdio: 'inherit' }), 'exit');
  return code ?? 1;
});
