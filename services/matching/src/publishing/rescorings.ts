import type { weights } from '@queqiao/contracts';
import type { Tx } from '../prisma.js';
import { targetsInScope } from '../weights/targets-in-scope.js';

/** Notes the rankings that were asked for because a version went live, in the transaction that asked; forgets those of the scope before. */
export async function noteRescorings(tx: Tx, { id, setId, city, ...scope }: weights.WeightVersion): Promise<void> {
  await tx.weightRescoring.deleteMany({ where: { version: { setId } } });
  const asked = await tx.target.findMany({
    where: targetsInScope(city, scope),
    select: { id: true, requested: true },
  });
  const data = asked.map(({ id: targetId, requested }) => ({ versionId: id, targetId, ranking: requested }));
  await tx.weightRescoring.createMany({ data });
}

/** How many rankings were asked for because a version went live, and how many of them, or later ones, are stored. */
export async function progressOf(
  tx: Pick<Tx, '$queryRaw'>,
  id: string,
): Promise<{ targets: number; rescored: number }> {
  const [counts = { targets: 0, rescored: 0 }] = await tx.$queryRaw<{ targets: number; rescored: number }[]>`
    SELECT count(*)::int AS targets, count(*) FILTER (WHERE t.scored >= r.ranking)::int AS rescored
    FROM weight_rescoring r JOIN target t ON t.id = r.target_id WHERE r.version_id = ${id}`;
  return counts;
}
