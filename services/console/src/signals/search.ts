import { id, signals } from '@queqiao/contracts';
import { z } from 'zod';

/** All signals, or those of firms that are here already. */
export const signalViews = ['all', 'local'] as const;

/** Search parameters of the screen; a broken one counts as missing. */
export const signalsSearch = z.object({
  view: z.enum(signalViews).default('all').catch('all'),
  state: signals.signalState.default('current').catch('current'),
  kind: signals.signalKind.optional().catch(undefined),
  organisation: id.optional().catch(undefined),
});
export type SignalsSearch = z.output<typeof signalsSearch>;
