import { schemaOf } from '@queqiao/contracts';
import { createPool } from '@queqiao/database';
import { databaseConfig, readConfig } from '@queqiao/platform';
import { resealTable, Seal, sealingConfig } from '@queqiao/sealing';
import { sealedAddresses } from './notices/notices.rows.js';

const config = readConfig(
  databaseConfig
    .pick({ DATABASE_URL: true })
    .extend(sealingConfig.pick({ PERSONAL_DATA_KEYS: true, PERSONAL_DATA_CIPHER: true }).shape),
);
const pool = createPool(config.DATABASE_URL, schemaOf('introductions'), () => undefined, 1);
try {
  const { rows, resealed } = await resealTable(pool, sealedAddresses, new Seal(config));
  console.log(`addresses for notices: ${resealed} of ${rows} sealed anew`);
} finally {
  await pool.end();
}
