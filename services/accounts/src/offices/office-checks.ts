import { type Bilingual, CATALOGUE, type FieldProblem, invalid, offices, partyRole, refuse } from '@queqiao/contracts';
import type { Tx } from '../prisma.js';

type Reads = Pick<Tx, 'office' | 'user'>;

/** Throws `invalid` (`office`) unless the city has an office, no team, with the id; null and undefined name none. */
export async function refuseUnknownOffice(
  tx: Reads,
  city: string,
  id: string | null | undefined,
  field: string,
): Promise<void> {
  if (id === null || id === undefined) return;
  const found = await tx.office.findUnique({ where: { city_id: { city, id } } });
  const message = { zh: '该市没有此机构', en: 'The city has no such office' };
  if (found === null || offices.isTeam(offices.officeKind.parse(found.kind)))
    throw invalid([{ field, rule: 'office', message }]);
}

/** Throws `invalid` (`people`) unless each of them works for the city. */
export async function refuseStrangers(
  tx: Reads,
  city: string,
  named: readonly { readonly field: string; readonly id: string }[],
): Promise<void> {
  const works = { city: { in: [city, CATALOGUE] }, role: { notIn: partyRole.options } };
  const found = await tx.user.findMany({
    where: { id: { in: named.map(({ id }) => id) }, memberships: { some: works } },
    select: { id: true },
  });
  const known = new Set(found.map(({ id }) => id));
  const message: Bilingual = { zh: '此人不为该市工作', en: 'The person does not work for the city' };
  const problems: FieldProblem[] = named
    .filter(({ id }) => !known.has(id))
    .map(({ field }) => ({ field, rule: 'people', message }));
  refuse(problems);
}

/** Whoever works for the city no longer is in no office of it. */
export async function leaveOffices(tx: Tx, userId: string, city: string): Promise<void> {
  await tx.officePerson.deleteMany({ where: { userId, city } });
  await tx.leave.deleteMany({ where: { userId, city } });
}
