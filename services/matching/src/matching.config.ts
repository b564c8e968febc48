import { readFileSync } from 'node:fs';
import { databaseConfig, redisConfig } from '@queqiao/platform';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });
const { version } = manifest.parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

export const matchingConfig = databaseConfig.extend({
  ...redisConfig.shape,
  /** Version of the ranking code, such as a commit; stored with each ranking. */
  CODE_VERSION: z.string().min(1).max(80).default(version),
  /** For rebuilding: older rankings and their profiles go, except the newest of each target. */
  RANKINGS_KEPT_DAYS: z.coerce.number().int().min(1).max(3_660).default(400),
});
export type MatchingConfig = z.output<typeof matchingConfig>;
