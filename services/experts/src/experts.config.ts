import { databaseConfig } from '@queqiao/platform';

/** What the process of this service is told by its environment. */
export const expertsConfig = databaseConfig;
