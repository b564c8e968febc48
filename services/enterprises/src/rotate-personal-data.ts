import { schemaOf } from '@queqiao/contracts';
import { createPool } from '@queqiao/database';
import { readConfig } from '@queqiao/platform';
import { BlindIndex, resealTable, Seal } from '@queqiao/sealing';
import { SealedContacts } from './contacts/sealed-contacts.js';
import { enterprisesConfig } from './enterprises.config.js';
import { sealedRegistrations } from './registrations/registrations.rows.js';

const config = readConfig(
  enterprisesConfig.pick({
    DATABASE_URL: true,
    PERSONAL_DATA_KEYS: true,
    PERSONAL_DATA_CIPHER: true,
    PERSONAL_DATA_INDEX_KEY: true,
  }),
);
const pool = createPool(config.DATABASE_URL, schemaOf('enterprises'), () => undefined, 1);
const seal = new Seal(config);
try {
  for (const table of [new SealedContacts(seal, new BlindIndex(config)).table(), sealedRegistrations]) {
    const { rows, resealed } = await resealTable(pool, table, seal);
    console.log(`${table.name}: ${resealed} of ${rows} sealed anew`);
  }
} finally {
  await pool.end();
}
