import { notFound } from '@queqiao/contracts';
import type { Target } from '@queqiao/scoring';
import type { Prisma } from '../prisma.js';

/** A target of the city; throws `not_found` where there is none. */
export async function findTarget(db: Prisma, id: string, city: string): Promise<Target> {
  const row = await db.target.findFirst({ where: { id, city } });
  if (row === null) throw notFound('targetId', id);
  return row.data as unknown as Target;
}
