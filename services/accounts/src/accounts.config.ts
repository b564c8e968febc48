import { databaseConfig } from '@queqiao/platform';
import { z } from 'zod';

export const accountsConfig = databaseConfig.extend({
  /** Signs access tokens, and the gateway reads them with it: at least 32 random characters. */
  SESSION_SECRET: z.string().min(32),
  /** Seals the checkpoints of the audit: at least 32 random characters, kept where the database is not. */
  AUDIT_SECRET: z.string().min(32),
  /** The file that they are added to. */
  AUDIT_CHECKPOINTS: z.string().min(1),
  /** `yes` brings one person for each role, whom a click signs in: for trying the product out, never for real data. */
  SAMPLE_PEOPLE: z.enum(['yes', 'no']).default('no'),
});
export type AccountsConfig = z.output<typeof accountsConfig>;
