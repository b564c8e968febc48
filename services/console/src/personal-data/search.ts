import { z } from 'zod';

export const personalDataParts = ['person', 'due', 'settings'] as const;

/** Search parameters of the screen. Whom somebody looks for stands in no address, which browsers and proxies keep. */
export const personalDataSearch = z.object({ part: z.enum(personalDataParts).optional().catch(undefined) });
