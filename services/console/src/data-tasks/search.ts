import { dataTasks } from '@queqiao/contracts';
import { z } from 'zod';

/** Search parameters of the screen. */
export const dataTasksSearch = z.object({ state: dataTasks.dataTaskState.default('open').catch('open') });
