import { introductions } from '@queqiao/contracts';
import { z } from 'zod';

/** Search parameters of the screen. */
export const introductionsSearch = z.object({
  state: introductions.introductionState.default('proposed').catch('proposed'),
});
