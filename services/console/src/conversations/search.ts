import { z } from 'zod';

/** Search parameters of the screen. */
export const conversationsSearch = z.object({ party: z.string().optional().catch(undefined) });
