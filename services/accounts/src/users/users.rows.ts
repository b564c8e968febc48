import { type ActorRef, type AppError, accounts, CATALOGUE, conflict, type offices } from '@queqiao/contracts';
import type { Leave, Prisma as Sql } from '../generated/client.js';

export const withMemberships = {
  memberships: { orderBy: [{ city: 'asc' }, { role: 'asc' }] },
} satisfies Sql.UserInclude;

export type UserRow = Sql.UserGetPayload<{ include: typeof withMemberships }>;

export function fromRow({ memberships, createdAt, lastSignInAt, isSample, ...row }: UserRow): accounts.User {
  const { id, login, name, isActive, mustChangePassword, hasSecondFactor, version } = row;
  return {
    id,
    login,
    name,
    isActive,
    mustChangePassword,
    hasSecondFactor,
    version,
    memberships: memberships.map(({ city, role, office, represents }) =>
      accounts.membership.parse({
        city,
        role,
        ...(office !== null && { office }),
        ...(represents !== null && { represents }),
      }),
    ),
    ...(isSample && { sample: true }),
    createdAt: createdAt.toISOString(),
    ...(lastSignInAt && { lastSignInAt: lastSignInAt.toISOString() }),
  };
}

/** What a person is in other cities is nothing to a city's administrator. */
export function seenFrom(city: string, row: UserRow): accounts.User {
  const user = fromRow(row);
  return { ...user, memberships: user.memberships.filter((one) => one.city === city || one.city === CATALOGUE) };
}

/** With the name of whoever stands in. */
export function leaveOf({ from, to, standInId }: Leave, named: readonly ActorRef[]): offices.Leave {
  const standIn = named.find(({ id }) => id === standInId);
  return { from, to, ...(standIn && { standIn }) };
}

export function loginTaken(login: string): AppError {
  return conflict('login', 'unique', { zh: `用户名 ${login} 已被使用`, en: `The login ${login} is taken` });
}
