import { cityDay, offices } from '@queqiao/contracts';
import type { Prisma as Sql } from '../generated/client.js';
import type { Tx } from '../prisma.js';
import { leads } from './leading.js';

const ofPerson = { select: { id: true, name: true, isActive: true, leaves: true } } satisfies Sql.UserDefaultArgs;

export const withPeople = {
  people: { orderBy: [{ place: 'asc' }, { userId: 'asc' }], include: { user: ofPerson } },
  memberships: { orderBy: { userId: 'asc' }, distinct: ['userId'], include: { user: ofPerson } },
} satisfies Sql.OfficeInclude;

type OfficeRow = Sql.OfficeGetPayload<{ include: typeof withPeople }>;
type PersonRow = OfficeRow['people'][number]['user'];

/** Offices with who works there, by kind and name. */
export async function readOffices(tx: Pick<Tx, 'office' | 'user'>, where: Sql.OfficeWhereInput) {
  const rows = await tx.office.findMany({ where, include: withPeople, orderBy: [{ kind: 'asc' }, { nameZh: 'asc' }] });
  const standIns = rows.flatMap((row) => leavesOf(row).flatMap(({ standInId }) => standInId ?? []));
  const named = await tx.user.findMany({ where: { id: { in: standIns } }, select: { id: true, name: true } });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return rows.map((row) => fromRow(row, names, cityDay(new Date())));
}

function leavesOf({ city, people, memberships }: OfficeRow) {
  return [...people, ...memberships].flatMap(({ user }) => user.leaves.filter((one) => one.city === city));
}

function fromRow(row: OfficeRow, names: ReadonlyMap<string, string>, today: string): offices.Office {
  const { id, city, nameZh, nameEn, covers, region, version, updatedAt, updatedById, updatedBy } = row;
  const kind = offices.officeKind.parse(row.kind);
  const seen = (user: PersonRow) => personOf(user, city, names, today);
  const of = (duty: string) => row.people.filter((one) => one.duty === duty).map(({ user }) => seen(user));
  const [leader] = of('leader');
  const deputies = of('deputy');
  const leadsToday = leads({ leader, deputies }, today);
  return {
    id,
    kind,
    name: { zh: nameZh, en: nameEn },
    covers,
    ...(region !== null && { region }),
    ...(leader && { leader }),
    deputies,
    members: offices.isTeam(kind) ? of('member') : row.memberships.map(({ user }) => seen(user)),
    ...(leadsToday && { leadsToday }),
    version,
    updatedAt: updatedAt.toISOString(),
    ...(updatedById !== null && updatedBy !== null && { updatedBy: { id: updatedById, name: updatedBy } }),
  };
}

/** A leave that is over is told no more. */
function personOf(
  { id, name, isActive, leaves }: PersonRow,
  city: string,
  names: ReadonlyMap<string, string>,
  today: string,
): offices.OfficePerson {
  const leave = leaves.find((one) => one.city === city && one.to >= today);
  const standIn = leave?.standInId ?? undefined;
  const standInName = standIn === undefined ? undefined : names.get(standIn);
  return {
    id,
    name,
    isActive,
    ...(leave && {
      leave: {
        from: leave.from,
        to: leave.to,
        ...(standIn !== undefined && standInName !== undefined && { standIn: { id: standIn, name: standInName } }),
      },
    }),
  };
}
