import type { scoring } from '@queqiao/contracts';

/** One weight moved, or one fact of the candidate changed, and the rank it would have then. */
export type WeightChange = Extract<scoring.Change, { kind: 'weight' }>;
export type FactChange = Extract<scoring.Change, { kind: 'fact' }>;
