import { z } from 'zod';

export const riskStates = ['inForce', 'lifted'] as const;

/** Search parameters of the screen. */
export const risksSearch = z.object({ state: z.enum(riskStates).default('inForce').catch('inForce') });
