import { z } from 'zod';

/** Search parameters of the screen. */
export const conversationsSearch = z.object({
  party: z.string().optional().catch(undefined),
  /** Of a party that has not written yet. */
  kind: z.enum(['organisation', 'institution']).optional().catch(undefined),
});
