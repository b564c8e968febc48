import { id, scope, weights } from '@queqiao/contracts';
import { z } from 'zod';

/** What the address says of the weights that are shown: of which matching, of one industry or one office only, tried on whom. */
export const weightsSearch = z.object({
  pair: weights.pair.default('industry>enterprise').catch('industry>enterprise'),
  industry: id.optional().catch(undefined),
  office: id.optional().catch(undefined),
  target: id.optional().catch(undefined),
  scope: scope.default('domestic').catch('domestic'),
});
export type WeightsSearch = z.output<typeof weightsSearch>;
