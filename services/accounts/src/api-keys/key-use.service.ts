import { Injectable } from '@nestjs/common';
import { AppError, accounts, apiKeys, type ParsedInputOf, type Role, staffRole } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { SignInLimits } from '../passwords/sign-in-limits.js';
import { hashOf } from '../passwords/tokens.js';
import { Prisma } from '../prisma.js';
import { fromRow as userFrom } from '../users/users.rows.js';
import { type KeyRow, withMaker } from './api-keys.rows.js';
import { covers } from './key-rights.js';

const MINUTE_MS = 60_000;

/** Tells the gateway who acts by a secret. */
@Injectable()
export class KeyUseService {
  private readonly perKey = new RateLimiterMemory({ points: apiKeys.KEY_LIMIT, duration: 60 });

  constructor(
    private readonly prisma: Prisma,
    private readonly limits: SignInLimits,
  ) {}

  @Answers(apiKeys.useApiKey)
  async use({ secret, address }: ParsedInputOf<typeof apiKeys.useApiKey>) {
    const row = await this.prisma.apiKey.findFirst({ where: { secretHash: hashOf(secret) }, include: withMaker });
    const roles = row === null ? [] : rolesNow(row);
    if (row === null || roles.length === 0) {
      await this.limits.takeAddress(address);
      throw opensNothing();
    }
    const { id, city, name, maker, operations } = row;
    await this.limit(id);
    await this.note(row);
    const actor = { id, name: `${name} · ${maker.name}`.slice(0, 128), kind: 'key' as const, roles };
    return { city, actor, ...(operations.length > 0 && { operations }) };
  }

  private async limit(id: string): Promise<void> {
    try {
      await this.perKey.consume(id);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw tooOften(Math.ceil(refused.msBeforeNext / 1_000));
    }
  }

  /** To the minute: a row that is written with each request would be waited for. */
  private async note({ id, lastUsedAt }: KeyRow): Promise<void> {
    const now = new Date();
    if (lastUsedAt !== null && now.getTime() - lastUsedAt.getTime() < MINUTE_MS) return;
    await this.prisma.apiKey.update({ where: { id }, data: { lastUsedAt: now } });
  }
}

/** Of the roles of a key those that the maker could give it still; none for one that is over or revoked. */
function rolesNow({ revokedAt, expiresAt, roles, city, maker }: KeyRow): Role[] {
  if (revokedAt !== null || expiresAt <= new Date() || !maker.isActive) return [];
  const own = accounts.standingIn(city, userFrom(maker).memberships).roles;
  return roles.map((role) => staffRole.parse(role)).filter((role) => covers(own, role));
}

function opensNothing(): AppError {
  const message = { zh: '接口密钥无效、已停用或已过期', en: 'The API key is unknown, revoked or over' };
  return new AppError('unauthenticated', message, [{ field: 'Authorization', rule: 'key', message }]);
}

function tooOften(seconds: number): AppError {
  const message = {
    zh: `请求过于频繁，请在 ${seconds} 秒后再试`,
    en: `Too many requests of this key; try again in ${seconds} seconds`,
  };
  return new AppError('unauthenticated', message, [{ field: 'Authorization', rule: 'attempts', message }]);
}
