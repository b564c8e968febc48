import { role } from '@queqiao/contracts';
import { databaseConfig } from '@queqiao/platform';
import { sealingConfig } from '@queqiao/sealing';
import { z } from 'zod';

const isLoopback = (url: string): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname);

/** What encrypts the secrets of second factors. */
const sealing = sealingConfig.pick({ PERSONAL_DATA_KEYS: true, PERSONAL_DATA_CIPHER: true });

export const accountsConfig = databaseConfig.extend({
  ...sealing.shape,
  /** Signs access tokens, and the gateway reads them with it: at least 32 random characters. */
  SESSION_SECRET: z.string().min(32),
  /** Seals the checkpoints of the audit: at least 32 random characters, kept where the database is not. */
  AUDIT_SECRET: z.string().min(32),
  /** The file that they are added to. */
  AUDIT_CHECKPOINTS: z.string().min(1),
  /** `yes` brings one person for each role, whom a click signs in: for trying the product out, never for real data. */
  SAMPLE_PEOPLE: z.enum(['yes', 'no']).default('no'),
  /** Where people sign in besides (OpenID Connect); over plain HTTP on this machine alone. */
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.startsWith('https:') || isLoopback(url), 'must be https')
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** `yes`: nobody is two of administrator, approver and auditor (三员分立, 等保三级). */
  SEPARATE_DUTIES: z.enum(['yes', 'no']).default('no'),
  /** `no`: accounts are made by administrators and invitations only. */
  OPEN_SIGN_UP: z.enum(['yes', 'no']).default('yes'),
  /** Whoever has one of them, with commas between, signs in with a second factor; empty for nobody. */
  SECOND_FACTOR_ROLES: z
    .string()
    .default('platform-admin,city-admin,weight-approver')
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    )
    .pipe(z.array(role)),
});
export type AccountsConfig = z.output<typeof accountsConfig>;
