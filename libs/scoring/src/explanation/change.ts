import type { scoring } from '@queqiao/contracts';

/** One weight moved, or one fact of the candidate raised, and the rank it would have then. */
export type WeightChange = Extract<scoring.Change, { kind: 'weight' }>;
export type FactChange = Extract<scoring.Change, { kind: 'fact' }>;

/** A 0–1 value as people say it. */
export function percent(value: number): string {
  return `${Math.round(value * 1_000) / 10}%`;
}

/** The smallest of several changes; the first of equal ones. */
export function smallest<C extends { readonly size: number }>(changes: readonly C[]): C | undefined {
  return changes.reduce<C | undefined>((best, change) => (best && best.size <= change.size ? best : change), undefined);
}
