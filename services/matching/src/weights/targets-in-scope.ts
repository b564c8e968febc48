import type { Prisma as Sql } from '../generated/client.js';
import type { WeightScope } from './weights.rows.js';

/** The targets of a city whose lists weights of a scope make. */
export function targetsInScope(city: string, { pair, targetId }: WeightScope): Sql.TargetWhereInput {
  const [asks = ''] = pair.split('>');
  const [kind = '', needKind] = asks.split(':');
  return {
    city,
    kind,
    ...(needKind !== undefined && { data: { path: ['needKind'], equals: needKind } }),
    ...(targetId !== undefined && { id: targetId }),
  };
}
