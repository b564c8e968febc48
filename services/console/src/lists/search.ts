import { candidateKind, matching, scope } from '@queqiao/contracts';
import { z } from 'zod';

/** What the address says of the lists that are shown; a part that is missing or broken counts as not said. */
export const listsSearch = z.object({
  scope: scope.default('domestic').catch('domestic'),
  /** Without a state: all but the rejected ones. */
  state: matching.suggestionState.optional().catch(undefined),
  /** Without a kind: the lists of all kinds that answer the target. */
  kind: candidateKind.optional().catch(undefined),
});
export type ListsSearch = z.output<typeof listsSearch>;
