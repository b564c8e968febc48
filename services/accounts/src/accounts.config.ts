import { databaseConfig } from '@queqiao/platform';
import { z } from 'zod';

export const accountsConfig = databaseConfig.extend({
  /** Signs access tokens, and the gateway reads them with it: at least 32 random characters. */
  SESSION_SECRET: z.string().min(32),
  /** `yes` brings one person for each role, whom a click signs in: for trying the product out, never for real data. */
  SAMPLE_PEOPLE: z.enum(['yes', 'no']).default('no'),
});
export type AccountsConfig = z.output<typeof accountsConfig>;
