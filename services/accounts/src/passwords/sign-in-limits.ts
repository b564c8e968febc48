import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@queqiao/contracts';
import { POOL } from '@queqiao/platform';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTES = 60;

/** Failures from one address, behind which a whole office may sit, and at one account. */
const LIMITS = {
  address: { points: 100, duration: 15 * MINUTES },
  login: { points: 10, duration: 15 * MINUTES },
  /** Accounts made, and taken logins asked for, from one address. */
  signUp: { points: 20, duration: 60 * MINUTES },
};

/** Counts attempts before a password is hashed, as hashing is what an attacker would make us do. */
@Injectable()
export class SignInLimits {
  private readonly address: RateLimiterPostgres;
  private readonly login: RateLimiterPostgres;
  private readonly signUp: RateLimiterPostgres;

  constructor(@Inject(POOL) pool: pg.Pool) {
    const table = { storeClient: pool, storeType: 'pool', tableName: 'sign_in_limit', tableCreated: true };
    this.address = new RateLimiterPostgres({ ...table, ...LIMITS.address, keyPrefix: 'address' });
    this.login = new RateLimiterPostgres({ ...table, ...LIMITS.login, keyPrefix: 'login' });
    this.signUp = new RateLimiterPostgres({ ...table, ...LIMITS.signUp, keyPrefix: 'sign-up' });
  }

  /** Throws `unauthenticated` (`attempts`) with the seconds to wait. `onLock` runs at the first of these refusals only. */
  async take(login: string, address: string, onLock: () => Promise<void>): Promise<void> {
    await this.consume(this.address, address, onLock);
    await this.takeLogin(login, onLock);
  }

  /** For who is signed in and shows the password or a code once more. */
  async takeLogin(login: string, onLock: () => Promise<void>): Promise<void> {
    await this.consume(this.login, login, onLock);
  }

  /** For what is guessed without naming an account. */
  async takeAddress(address: string): Promise<void> {
    await this.consume(this.address, address, async () => undefined);
  }

  /** Nothing gives it back: whoever makes many accounts, or asks which logins are taken, is slowed down alike. */
  async takeSignUp(address: string, onLock: () => Promise<void>): Promise<void> {
    await this.consume(this.signUp, address, onLock);
  }

  private async consume(limiter: RateLimiterPostgres, key: string, onLock: () => Promise<void>): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      if (refused.consumedPoints === limiter.points + 1) await onLock();
      throw tooMany(Math.ceil(refused.msBeforeNext / 1_000));
    }
  }

  /** A success clears the account and gives the address its point back. */
  async giveBack(login: string, address: string): Promise<void> {
    await Promise.all([this.clearLogin(login), this.giveBackAddress(address)]);
  }

  async clearLogin(login: string): Promise<void> {
    await this.login.delete(login);
  }

  /** Half a sign-in is no failure of an address, but says nothing of who tries at the account. */
  async giveBackAddress(address: string): Promise<void> {
    await this.address.reward(address);
  }
}

function tooMany(seconds: number): AppError {
  const message = {
    zh: `尝试次数过多，请在 ${seconds} 秒后再试`,
    en: `Too many attempts; try again in ${seconds} seconds`,
  };
  return new AppError('unauthenticated', message, [{ field: '', rule: 'attempts', message }]);
}
