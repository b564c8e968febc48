import { corrections } from '@queqiao/contracts';
import { z } from 'zod';

/** Search parameters of the screen. */
export const correctionsSearch = z.object({ state: corrections.correctionState.default('offered').catch('offered') });
