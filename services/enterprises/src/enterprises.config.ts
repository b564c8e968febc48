import { databaseConfig } from '@queqiao/platform';
import { sealingConfig } from '@queqiao/sealing';
import type { z } from 'zod';

export const enterprisesConfig = databaseConfig.extend(sealingConfig.shape);
export type EnterprisesConfig = z.output<typeof enterprisesConfig>;
