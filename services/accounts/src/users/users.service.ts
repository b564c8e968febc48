import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  accounts,
  CATALOGUE,
  cityDay,
  type MessageContext,
  type ParsedInputOf,
  staleVersion,
} from '@queqiao/contracts';
import { keepBefore, readCursor, toPage } from '@queqiao/database';
import { Answers, runAudited, runOnce } from '@queqiao/messaging';
import { leaveOffices, refuseUnknownOffice } from '../offices/office-checks.js';
import { firstPassword, hashPassword } from '../passwords/passwords.js';
import { Prisma, type Tx } from '../prisma.js';
import { Separation } from './separation.js';
import { lockSomebodyElse, refuseElsewhere } from './touching.js';
import { refuseTwoSides } from './two-sides.js';
import { leaveOf, loginTaken, seenFrom, type UserRow, withMemberships } from './users.rows.js';

/** The people of a city, as its administrators see them. */
@Injectable()
export class UsersService {
  constructor(
    private readonly prisma: Prisma,
    private readonly separation: Separation,
  ) {}

  @Answers(accounts.listUsers)
  async list(input: ParsedInputOf<typeof accounts.listUsers>, { city }: MessageContext) {
    const { cursor, limit, search, role, state } = input;
    const named = { contains: search ?? '', mode: 'insensitive' as const };
    const rows = await this.prisma.user.findMany({
      where: {
        memberships: { some: { city: { in: [city, CATALOGUE] }, ...(role !== undefined && { role }) } },
        ...(state !== undefined && { isActive: state === 'active' }),
        ...(search !== undefined && { OR: [{ name: named }, { login: named }] }),
        id: { gt: readCursor(cursor) },
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
      include: { ...withMemberships, leaves: { where: { city, to: { gte: cityDay(new Date()) } } } },
    });
    const standIns = rows.flatMap(({ leaves }) => leaves.flatMap(({ standInId }) => standInId ?? []));
    const people = await this.prisma.user.findMany({
      where: { id: { in: standIns } },
      select: { id: true, name: true },
    });
    return toPage(
      rows,
      limit,
      ({ id }) => id,
      ({ leaves: [leave], ...row }) => ({ ...seenFrom(city, row), ...(leave && { leave: leaveOf(leave, people) }) }),
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
      this.separation.refuse('roles', roles);
      await refuseUnknownOffice(tx, city, office, 'office');
      const memberships = { create: roles.map((role) => ({ city, role, office })) };
      const data = { id: `user-${randomUUID()}`, login, name, passwordHash, mustChangePassword: true, memberships };
      const row = await tx.user.create({ data, include: withMemberships });
      return { user: seenFrom(city, row), password };
    });
  }

  @Answers(accounts.updateUser)
  async update(input: ParsedInputOf<typeof accounts.updateUser>, context: MessageContext) {
    const { id, version, patch } = input;
    const { city } = context;
    return runOnce(this.prisma, accounts.updateUser, input, context, async (tx) => {
      const before = await lockSomebodyElse(tx, id, context);
      keepBefore(tx, seenFrom(city, before));
      if (version !== undefined && version !== before.version) throw staleVersion(before.version);
      const { roles, office, ...own } = patch;
      if (Object.keys(own).length > 0) refuseElsewhere(before, context, 'patch');
      this.separation.refuse('patch.roles', rolesAfter(before, city, roles));
      await refuseUnknownOffice(tx, city, office, 'patch.office');
      if (roles !== undefined || office !== undefined) await placeIn(tx, before, city, { roles, office });
      const changed = await tx.user.update({
        where: { id },
        data: { ...own, version: { increment: 1 } },
        include: withMemberships,
      });
      if (roles !== undefined) refuseTwoSides('patch.roles', changed.memberships);
      // What the person was allowed is in the token of the session: a new one says what holds now.
      await tx.session.deleteMany({ where: { userId: id } });
      return seenFrom(city, changed);
    });
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
  if (roles.length === 0) await leaveOffices(tx, id, city);
  await tx.membership.createMany({ data: roles.map((role) => ({ userId: id, city, role, office: at })) });
}

/** All that the person would be, here and elsewhere. */
function rolesAfter({ memberships }: UserRow, city: string, roles: readonly string[] | undefined): string[] {
  const elsewhere = memberships.filter((one) => one.city !== city || roles === undefined);
  return [...elsewhere.map(({ role }) => role), ...(roles ?? [])];
}
