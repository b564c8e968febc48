import type { dataTasks } from '@queqiao/contracts';
import type { Prisma } from '../prisma.js';

/** Tasks call their records by the names that these bear now. */
export async function withPresentNames(
  db: Prisma,
  tasks: readonly dataTasks.DataTask[],
): Promise<dataTasks.DataTask[]> {
  const ids = tasks.map(({ record }) => record.id);
  const rows = await db.organisation.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return tasks.map((task) => ({
    ...task,
    record: { ...task.record, name: names.get(task.record.id) ?? task.record.name },
  }));
}
