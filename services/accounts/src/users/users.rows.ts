import { type AppError, accounts, conflict } from '@queqiao/contracts';
import type { Prisma as Sql } from '../generated/client.js';

export const withMemberships = {
  memberships: { orderBy: [{ city: 'asc' }, { role: 'asc' }] },
} satisfies Sql.UserInclude;

export type UserRow = Sql.UserGetPayload<{ include: typeof withMemberships }>;

export function fromRow({ memberships, createdAt, isSample, ...row }: UserRow): accounts.User {
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
  };
}

export function loginTaken(login: string): AppError {
  return conflict('login', 'unique', { zh: `用户名 ${login} 已被使用`, en: `The login ${login} is taken` });
}
