import { Inject, Injectable, Logger } from '@nestjs/common';
import { AppError } from '@queqiao/contracts';
import { CONFIG } from '@queqiao/platform';
import { Seal, SealError } from '@queqiao/sealing';
import { generateSecret, generateURI, verifySync } from 'otplib';
import type { AccountsConfig } from '../accounts.config.js';
import { randomLetters } from '../passwords/passwords.js';
import { hashOf } from '../passwords/tokens.js';
import type { Tx } from '../prisma.js';
import type { UserRow } from '../users/users.rows.js';
import { placeOfSecret } from './sealed-secrets.js';

const RECOVERY_CODES = 10;
/** In s: a phone's clock may be off, and a code takes time to type. */
const TOLERANCE = 30;

/** Time-based codes (RFC 6238) and recovery codes, each taken once. */
@Injectable()
export class SecondFactors {
  private readonly logger = new Logger('Accounts');
  private readonly seal: Seal;
  private readonly roles: ReadonlySet<string>;

  constructor(@Inject(CONFIG) config: AccountsConfig) {
    this.seal = new Seal(config);
    this.roles = new Set(config.SECOND_FACTOR_ROLES);
  }

  /** The people of the sample have no password to add to. */
  mustSetUp({ hasSecondFactor, isSample, memberships }: UserRow): boolean {
    return !hasSecondFactor && !isSample && memberships.some(({ role }) => this.roles.has(role));
  }

  /** Counts for nothing until a first code of it is taken. */
  begin({ id, login }: UserRow): { readonly sealed: string; readonly secret: string; readonly uri: string } {
    const secret = generateSecret();
    return {
      sealed: this.seal.close(secret, placeOfSecret(id)),
      secret,
      uri: generateURI({ issuer: 'Queqiao', label: login, secret }),
    };
  }

  /** Uses a code up. False for one that is wrong or was used, also at the same moment by somebody else. */
  async take(tx: Tx, row: UserRow, code: string): Promise<boolean> {
    return /^\d{6}$/.test(code) ? this.takeTimed(tx, row, code) : takeRecovery(tx, row, code);
  }

  /** The codes that the person keeps, in place of those before. */
  async renewRecovery(tx: Tx, { id: userId }: UserRow): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => randomLetters(16));
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, hash: hashOf(code) })) });
    return codes.map((code) => code.replaceAll(/.{4}(?=.)/g, '$&-'));
  }

  private opened(sealed: string, user: string): string {
    try {
      return this.seal.open(sealed, placeOfSecret(user));
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      this.logger.error(`the second factor of ${user} cannot be read: ${error.message}; see PERSONAL_DATA_KEYS`);
      throw unreadable();
    }
  }

  private async takeTimed(tx: Tx, { id, factorSecret }: UserRow, token: string): Promise<boolean> {
    if (factorSecret === null) return false;
    const secret = this.opened(factorSecret, id);
    const found = verifySync({ secret, token, epochTolerance: TOLERANCE, strategy: 'totp' });
    if (!found.valid || !('timeStep' in found)) return false;
    const { timeStep } = found;
    const isUnused = { OR: [{ factorStep: null }, { factorStep: { lt: timeStep } }] };
    const { count } = await tx.user.updateMany({
      where: { id, factorSecret, ...isUnused },
      data: { factorStep: timeStep },
    });
    return count === 1;
  }
}

/** However it was typed. */
async function takeRecovery(tx: Tx, { id: userId }: UserRow, code: string): Promise<boolean> {
  const hash = hashOf(code.toLowerCase().replaceAll(/[\s-]/g, ''));
  const { count } = await tx.recoveryCode.deleteMany({ where: { userId, hash } });
  return count === 1;
}

/** The key under which it was stored is away: codes of the app cannot be checked, recovery codes can. */
function unreadable(): AppError {
  const message = {
    zh: '系统暂时无法核对验证码（密钥缺失），请使用恢复码登录，或联系管理员',
    en: 'Codes cannot be checked now, as a key is missing: sign in with a recovery code, or ask an administrator',
  };
  return new AppError('unauthenticated', message, [{ field: 'code', rule: 'second-factor-key', message }]);
}
