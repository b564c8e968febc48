import { schemaOf } from '@queqiao/contracts';
import { createPool } from '@queqiao/database';
import { readConfig } from '@queqiao/platform';
import { resealTable, Seal } from '@queqiao/sealing';
import { accountsConfig } from './accounts.config.js';
import { sealedSecrets } from './second-factor/sealed-secrets.js';

const config = readConfig(
  accountsConfig.pick({ DATABASE_URL: true, PERSONAL_DATA_KEYS: true, PERSONAL_DATA_CIPHER: true }),
);
const pool = createPool(config.DATABASE_URL, schemaOf('accounts'), () => undefined, 1);
try {
  const { rows, resealed } = await resealTable(pool, sealedSecrets, new Seal(config));
  console.log(`secrets of second factors: ${resealed} of ${rows} sealed anew`);
} finally {
  await pool.end();
}
