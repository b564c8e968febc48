import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AppError,
  apiKeys,
  conflict,
  invalid,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  type Role,
} from '@queqiao/contracts';
import { beyondMoment, keepBefore, momentKey, toPage } from '@queqiao/database';
import { Answers, runAudited, runOnce } from '@queqiao/messaging';
import { hashOf, newToken } from '../passwords/tokens.js';
import { Prisma, type Tx } from '../prisma.js';
import { fromRow, withMaker } from './api-keys.rows.js';
import { covers, operationsFor } from './key-rights.js';

const DAY_MS = 24 * 60 * 60_000;
/** Active ones of a city: whoever makes more has lost sight of them. */
const MOST_KEYS = 50;

/** Makes, lists and revokes the keys of a city. */
@Injectable()
export class ApiKeysService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(apiKeys.listApiKeys)
  async list({ cursor, limit }: ParsedInputOf<typeof apiKeys.listApiKeys>, { city }: MessageContext) {
    const rows = await this.prisma.apiKey.findMany({
      where: { AND: [{ city }, beyondMoment(cursor, 'createdAt', 'desc')] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      include: withMaker,
    });
    return toPage(
      rows,
      limit,
      ({ createdAt, id }) => momentKey(createdAt, id),
      (row) => fromRow(row),
    );
  }

  @Answers(apiKeys.createApiKey)
  async create(input: ParsedInputOf<typeof apiKeys.createApiKey>, context: MessageContext) {
    const { name, roles, operations = [], days } = input;
    const { city, actor } = context;
    refuseRights(actor.roles, roles, operations);
    const secret = `${apiKeys.KEY_PREFIX}${newToken()}`;
    // Not by idempotency key: the answer holds the secret, which is stored nowhere.
    return runAudited(this.prisma, apiKeys.createApiKey, input, context, async (tx) => {
      await refuseGoneMaker(tx, actor.id);
      const now = new Date();
      const active = await tx.apiKey.count({ where: { city, revokedAt: null, expiresAt: { gt: now } } });
      if (active >= MOST_KEYS) throw tooMany();
      const row = await tx.apiKey.create({
        data: {
          id: `key-${randomUUID()}`,
          city,
          name,
          secretHash: hashOf(secret),
          roles,
          operations,
          makerId: actor.id,
          createdAt: now,
          expiresAt: new Date(now.getTime() + days * DAY_MS),
        },
        include: withMaker,
      });
      return { id: row.id, made: fromRow(row), secret };
    });
  }

  @Answers(apiKeys.revokeApiKey)
  async revoke(input: ParsedInputOf<typeof apiKeys.revokeApiKey>, context: MessageContext) {
    const { id } = input;
    return runOnce(this.prisma, apiKeys.revokeApiKey, input, context, async (tx) => {
      const found = await tx.apiKey.findFirst({ where: { id, city: context.city }, include: withMaker });
      const before = orNotFound(found, 'id', id);
      keepBefore(tx, fromRow(before));
      const data = { revokedAt: before.revokedAt ?? new Date() };
      return fromRow(await tx.apiKey.update({ where: { id }, data, include: withMaker }));
    });
  }
}

function refuseRights(own: readonly Role[], roles: readonly Role[], operations: readonly string[]): void {
  const beyond = roles.findIndex((role) => !covers(own, role));
  if (beyond !== -1) throw moreThanOwn(`roles.${beyond}`);
  const may = new Set(operationsFor(roles));
  const message = { zh: '没有此操作，或所选角色无权使用', en: 'There is no such operation, or the roles may not' };
  const problems = operations.flatMap((name, n) =>
    may.has(name) ? [] : [{ field: `operations.${n}`, rule: 'operation', message }],
  );
  if (problems.length > 0) throw invalid(problems);
}

/** A key stands on the rights of its maker: of whoever has no account it would open nothing. */
async function refuseGoneMaker(tx: Tx, id: string): Promise<void> {
  if ((await tx.user.count({ where: { id, isActive: true } })) > 0) return;
  const message = { zh: '创建人的账号已不存在或已停用', en: 'Whoever makes a key has an account that is in use' };
  throw new AppError('forbidden', message, [{ field: '', rule: 'maker', message }]);
}

function moreThanOwn(field: string): AppError {
  const message = { zh: '密钥的权限不能超过创建人自己的权限', en: 'A key may no more than whoever makes it' };
  return new AppError('forbidden', message, [{ field, rule: 'roles', message }]);
}

const tooMany = () =>
  conflict('', 'most-keys', {
    zh: `最多 ${MOST_KEYS} 个有效密钥，请先停用不再使用的`,
    en: `At most ${MOST_KEYS} keys at a time; revoke those that are not used`,
  });
