import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AppError,
  accounts,
  conflict,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  staleVersion,
} from '@queqiao/contracts';
import { keepBefore, readCursor, toPage } from '@queqiao/database';
import { Answers, runAudited, runOnce } from '@queqiao/messaging';
import { firstPassword, hashPassword } from '../passwords/passwords.js';
import { Prisma, type Tx } from '../prisma.js';
import { fromRow, loginTaken, type UserRow, withMemberships } from './users.rows.js';

/** The people of a city, as its administrators see them. */
@Injectable()
export class UsersService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(accounts.listUsers)
  async list({ cursor, limit }: ParsedInputOf<typeof accounts.listUsers>, { city }: MessageContext) {
    const rows = await this.prisma.user.findMany({
      where: { memberships: { some: { city } }, id: { gt: readCursor(cursor) } },
      orderBy: { id: 'asc' },
      take: limit + 1,
      include: withMemberships,
    });
    return toPage(
      rows,
      limit,
      ({ id }) => id,
      (row) => seenFrom(city, row),
    );
  }

  @Answers(accounts.addUser)
  async add(input: ParsedInputOf<typeof accounts.addUser>, context: MessageContext) {
    const { login, name, roles, office } = input;
    const { city } = context;
    const password = firstPassword();
    const passwordHash = await hashPassword(password);
    // Not by idempotency key: the answer holds a password, which is stored nowhere.
    return runAudited(this.prisma, accounts.addUser, input, context, async (tx) => {
      if ((await tx.user.count({ where: { login } })) > 0) throw loginTaken(login);
      const memberships = { create: roles.map((role) => ({ city, role, office })) };
      const data = { id: `user-${randomUUID()}`, login, name, passwordHash, mustChangePassword: true, memberships };
      const row = await tx.user.create({ data, include: withMemberships });
      return { user: seenFrom(city, row), password };
    });
  }

  @Answers(accounts.updateUser)
  async update(input: ParsedInputOf<typeof accounts.updateUser>, context: MessageContext) {
    const { id, version, patch } = input;
    const { city, actor } = context;
    if (id === actor.id) throw notOneself();
    return runOnce(this.prisma, accounts.updateUser, input, context, async (tx) => {
      const before = await this.lock(tx, id, city);
      keepBefore(tx, seenFrom(city, before));
      if (version !== undefined && version !== before.version) throw staleVersion(before.version);
      const { roles, office, ...own } = patch;
      if (Object.keys(own).length > 0 && before.memberships.some((one) => one.city !== city)) throw alsoElsewhere();
      if (roles !== undefined || office !== undefined) await placeIn(tx, before, city, { roles, office });
      const changed = await tx.user.update({
        where: { id },
        data: { ...own, version: { increment: 1 } },
        include: withMemberships,
      });
      // What the person was allowed is in the token of the session: a new one says what holds now.
      await tx.session.deleteMany({ where: { userId: id } });
      return seenFrom(city, changed);
    });
  }

  private async lock(tx: Tx, id: string, city: string): Promise<UserRow> {
    await tx.$queryRaw`SELECT id FROM user_account WHERE id = ${id} FOR UPDATE`;
    const where = { id, memberships: { some: { city } } };
    return orNotFound(await tx.user.findFirst({ where, include: withMemberships }), 'id', id);
  }
}

interface Place {
  readonly roles: readonly string[] | undefined;
  readonly office: string | null | undefined;
}

async function placeIn(tx: Tx, { id, memberships }: UserRow, city: string, { roles, office }: Place): Promise<void> {
  const here = memberships.filter((one) => one.city === city);
  const at = office === undefined ? (here[0]?.office ?? null) : office;
  if (roles === undefined) {
    await tx.membership.updateMany({ where: { userId: id, city, represents: null }, data: { office: at } });
    return;
  }
  // Who works for the city speaks for none of those whom it courts.
  await tx.membership.deleteMany({ where: { userId: id, city } });
  await tx.membership.createMany({ data: roles.map((role) => ({ userId: id, city, role, office: at })) });
}

/** What a person is elsewhere is nothing to a city's administrator. */
function seenFrom(city: string, row: UserRow): accounts.User {
  const user = fromRow(row);
  return { ...user, memberships: user.memberships.filter((one) => one.city === city) };
}

function alsoElsewhere(): AppError {
  return conflict('patch', 'one-city', {
    zh: '此人也属于其他城市，姓名与启用状态由平台管理员修改',
    en: 'The person belongs to other cities too; the platform administrator changes the name and who may sign in',
  });
}

function notOneself(): AppError {
  const message = { zh: '不能修改自己的权限', en: 'Nobody changes their own permissions' };
  return new AppError('forbidden', message, [{ field: 'id', rule: 'somebody-else', message }]);
}
