import { databaseConfig, redisConfig } from '@queqiao/platform';
import type { z } from 'zod';

/** What the processes of this service are told by their environment. */
export const matchingConfig = databaseConfig.extend(redisConfig.shape);
export type MatchingConfig = z.output<typeof matchingConfig>;
