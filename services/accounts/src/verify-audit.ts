import { schemaOf } from '@queqiao/contracts';
import { createPool } from '@queqiao/database';
import { readConfig } from '@queqiao/platform';
import { accountsConfig } from './accounts.config.js';
import { readCheckpoints, verifyAudit } from './audit/verification.js';

const WORDS = {
  removed: 'was removed',
  changed: 'was changed: its text and its hash do not belong together, or not to the line before',
  misplaced: 'belongs to another city',
  rewritten: 'was rewritten: it is not what the checkpoint sealed',
  seal: 'has a checkpoint that this installation did not seal',
};

const config = readConfig(accountsConfig.pick({ DATABASE_URL: true, AUDIT_CHECKPOINTS: true, AUDIT_SECRET: true }));
const pool = createPool(config.DATABASE_URL, schemaOf('accounts'), () => undefined, 1);
try {
  const checkpoints = await readCheckpoints(config.AUDIT_CHECKPOINTS).catch((cause: unknown) => {
    throw new Error(`The checkpoints in ${config.AUDIT_CHECKPOINTS} cannot be read: nothing proves the audit`, {
      cause,
    });
  });
  const { cities, lines, broken } = await verifyAudit(pool, checkpoints, config.AUDIT_SECRET);
  for (const { city, number, what } of broken) console.error(`audit of ${city}: line ${number} ${WORDS[what]}`);
  if (broken.length === 0)
    console.log(`${lines} lines in ${cities} chains are as written, by ${checkpoints.length} checkpoints`);
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  await pool.end();
}
