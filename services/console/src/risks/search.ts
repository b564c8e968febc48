import { z } from 'zod';

export const riskStates = ['inForce', 'lifted'] as const;

/** What the address says of the entries that are shown. */
export const risksSearch = z.object({ state: z.enum(riskStates).default('inForce').catch('inForce') });
