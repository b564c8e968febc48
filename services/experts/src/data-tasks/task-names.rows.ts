import { type dataTasks, experts } from '@queqiao/contracts';
import { recordOf } from '@queqiao/database';
import type { Prisma } from '../prisma.js';

/** Tasks call their records by the names that these bear now. */
export async function withPresentNames(
  db: Prisma,
  tasks: readonly dataTasks.DataTask[],
): Promise<dataTasks.DataTask[]> {
  const where = { id: { in: tasks.map(({ record }) => record.id) } };
  const institutions = await db.institution.findMany({ where, select: { id: true, name: true } });
  const laboratories = (await db.laboratory.findMany({ where })).map((row) => recordOf<experts.Laboratory>(row));
  const names = {
    institution: new Map(institutions.map(({ id, name }) => [id, name])),
    laboratory: new Map(laboratories.map((one) => [one.id, experts.laboratoryNames(one).name])),
  };
  return tasks.map(({ record, ...task }) => {
    const known = record.kind === 'institution' || record.kind === 'laboratory' ? names[record.kind] : undefined;
    return { ...task, record: { ...record, name: known?.get(record.id) ?? record.name } };
  });
}
