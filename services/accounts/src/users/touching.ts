import { AppError, CATALOGUE, conflict, type MessageContext, orNotFound } from '@queqiao/contracts';
import { acrossCities } from '@queqiao/database';
import type { Tx } from '../prisma.js';
import { type UserRow, withMemberships } from './users.rows.js';

const isPlatformAdmin = (roles: readonly string[]): boolean => roles.includes('platform-admin');

/**
 * Locks the account of somebody else whom the administrator may change, until the transaction ends. Throws `not_found` for who does
 * not belong to the city, `forbidden` for the own account (`somebody-else`) and for a platform administrator's (`platform-admin`).
 */
export async function lockSomebodyElse(tx: Tx, id: string, { city, actor }: MessageContext): Promise<UserRow> {
  if (id === actor.id) throw notOneself();
  await tx.$queryRaw`SELECT id FROM user_account WHERE id = ${id} FOR UPDATE`;
  const cities = isPlatformAdmin(actor.roles) ? [city, CATALOGUE] : [city];
  const where = { id, memberships: { some: { city: { in: cities } } } };
  // What the person is elsewhere decides what a city may change.
  const found = await acrossCities(tx, () => tx.user.findFirst({ where, include: withMemberships }));
  const row = orNotFound(found, 'id', id);
  const isOne = isPlatformAdmin(row.memberships.map(({ role }) => role));
  if (isOne && !isPlatformAdmin(actor.roles)) throw aPlatformAdmin();
  return row;
}

/** What is of the person everywhere, such as the name: only a platform administrator changes it for who belongs to other cities too. */
export function refuseElsewhere({ memberships }: UserRow, { city, actor }: MessageContext, field: string): void {
  if (!isPlatformAdmin(actor.roles) && memberships.some((one) => one.city !== city)) throw alsoElsewhere(field);
}

export function notOneself(): AppError {
  const message = { zh: '不能修改自己的权限', en: 'Nobody changes their own permissions' };
  return new AppError('forbidden', message, [{ field: 'id', rule: 'somebody-else', message }]);
}

function aPlatformAdmin(): AppError {
  const message = { zh: '平台管理员的账号只能由平台管理员修改', en: 'Only a platform administrator changes another' };
  return new AppError('forbidden', message, [{ field: 'id', rule: 'platform-admin', message }]);
}

function alsoElsewhere(field: string): AppError {
  return conflict(field, 'one-city', {
    zh: '此人也属于其他城市，姓名、启用状态、密码与二次验证由平台管理员修改',
    en: 'The person belongs to other cities too; a platform administrator changes the name, who may sign in, password and second factor',
  });
}
