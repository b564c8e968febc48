import { dataTasks } from '@queqiao/contracts';
import { z } from 'zod';

/** What the address says of the tasks that are shown. */
export const dataTasksSearch = z.object({ state: dataTasks.dataTaskState.default('open').catch('open') });
