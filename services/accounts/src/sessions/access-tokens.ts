import { Inject, Injectable } from '@nestjs/common';
import { accounts } from '@queqiao/contracts';
import { CONFIG } from '@queqiao/platform';
import { SignJWT } from 'jose';
import type { AccountsConfig } from '../accounts.config.js';

/** Signs what a person is for a few minutes, so that not every request asks the database. */
@Injectable()
export class AccessTokens {
  private readonly key: Uint8Array;

  constructor(@Inject(CONFIG) { SESSION_SECRET }: AccountsConfig) {
    this.key = new TextEncoder().encode(SESSION_SECRET);
  }

  sign(
    { id, name, memberships, mustChangePassword, mustSetUpSecondFactor }: accounts.UserSignedIn,
    session: string,
    until: Date,
  ): Promise<string> {
    return new SignJWT({ name, session, memberships, mustChangePassword, mustSetUpSecondFactor })
      .setProtectedHeader({ alg: accounts.ACCESS_TOKEN.algorithm })
      .setSubject(id)
      .setIssuer(accounts.ACCESS_TOKEN.issuer)
      .setAudience(accounts.ACCESS_TOKEN.audience)
      .setIssuedAt()
      .setExpirationTime(until)
      .sign(this.key);
  }
}
