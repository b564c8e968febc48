import { readFileSync } from 'node:fs';
import { databaseConfig, redisConfig } from '@queqiao/platform';
import { z } from 'zod';

const manifest = z.object({ version: z.string() });
const { version } = manifest.parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

export const matchingConfig = databaseConfig.extend({
  ...redisConfig.shape,
  /** Names the code that ranks, such as a commit; kept with every ranking. By default the version of the package. */
  CODE_VERSION: z.string().min(1).max(80).default(version),
  /** How many days a ranking that is not the newest of its target, and the profiles it needs, can be made again. */
  RANKINGS_KEPT_DAYS: z.coerce.number().int().min(1).max(3_660).default(400),
});
export type MatchingConfig = z.output<typeof matchingConfig>;
