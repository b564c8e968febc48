import type { offers } from '@queqiao/contracts';
import { z } from 'zod';

/** The city sees no drafts. */
export const shownStates = ['submitted', 'returned', 'published', 'closed'] as const satisfies offers.OfferState[];

export const offersSearch = z.object({ state: z.enum(shownStates).default('submitted').catch('submitted') });
