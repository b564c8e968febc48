import { reasons } from '@queqiao/contracts';
import type { Reason as Row } from '../../generated/client.js';
import type { Prisma, Tx } from '../../prisma.js';
import { shippedReasons } from './shipped-reasons.js';

export const reasonData = reasons.decisionReason.omit({ code: true, shipped: true, version: true });

/** With disabled ones; shipped reasons first, as the city changed them. */
export async function reasonsOf(db: Prisma | Tx, city: string): Promise<reasons.DecisionReason[]> {
  const rows = await db.reason.findMany({ where: { city }, orderBy: [{ addedAt: 'asc' }, { code: 'asc' }] });
  const own = new Map(rows.map((row) => [row.code, row]));
  const isShipped = new Set(shippedReasons.map(({ code }) => code));
  return [
    ...shippedReasons.map((one) => {
      const changed = own.get(one.code);
      return changed ? fromRow(changed, true) : { ...one, enabled: true, shipped: true, version: 0 };
    }),
    ...rows.filter(({ code }) => !isShipped.has(code)).map((row) => fromRow(row, false)),
  ];
}

function fromRow({ code, data, version }: Row, shipped: boolean): reasons.DecisionReason {
  return { code, ...reasonData.parse(data), shipped, version };
}
