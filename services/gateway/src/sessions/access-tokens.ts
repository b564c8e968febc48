import { Inject, Injectable } from '@nestjs/common';
import { accounts } from '@queqiao/contracts';
import { CONFIG } from '@queqiao/platform';
import { errors, jwtVerify } from 'jose';
import type { GatewayConfig } from '../gateway.config.js';

const { algorithm, issuer, audience } = accounts.ACCESS_TOKEN;

/** Reads what `accounts` signed. */
@Injectable()
export class AccessTokens {
  private readonly key: Uint8Array;

  constructor(@Inject(CONFIG) { SESSION_SECRET }: Pick<GatewayConfig, 'SESSION_SECRET'>) {
    this.key = new TextEncoder().encode(SESSION_SECRET);
  }

  /** Undefined for a token that is not ours, not for us, too old, or says what none of ours says. */
  async read(token: string): Promise<accounts.AccessClaims | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key, { algorithms: [algorithm], issuer, audience });
      return accounts.accessClaims.safeParse(payload).data;
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}
