import { candidateKind, listScope, matching } from '@queqiao/contracts';
import { z } from 'zod';

/** Search parameters of the lists; a broken one counts as missing. */
export const listsSearch = z.object({
  scope: listScope.default('domestic').catch('domestic'),
  /** Default: all but rejected ones. */
  state: matching.suggestionState.optional().catch(undefined),
  /** Default: all kinds that answer the target. */
  kind: candidateKind.optional().catch(undefined),
  /** Only candidates with a signal that became known after this moment. */
  since: z.iso.datetime().optional().catch(undefined),
  /** Default: by rank. */
  order: z.literal('signal').optional().catch(undefined),
  /** Default: open ones stand beside the lists. */
  needs: z.enum(['closed', 'expired']).optional().catch(undefined),
});
export type ListsSearch = z.output<typeof listsSearch>;
