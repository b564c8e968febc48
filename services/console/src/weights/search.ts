import { id, scope, weights } from '@queqiao/contracts';
import { z } from 'zod';

/** Search parameters of the screen: the scope, and the target of the preview. */
export const weightsSearch = z.object({
  pair: weights.pair.default('industry>enterprise').catch('industry>enterprise'),
  industry: id.optional().catch(undefined),
  office: id.optional().catch(undefined),
  target: id.optional().catch(undefined),
  scope: scope.default('domestic').catch('domestic'),
});
export type WeightsSearch = z.output<typeof weightsSearch>;
