import { Inject, Injectable, Logger } from '@nestjs/common';
import { AppError, notFound } from '@queqiao/contracts';
import { CONFIG } from '@queqiao/platform';
import * as oidc from 'openid-client';
import type { AccountsConfig } from '../accounts.config.js';

interface Sent {
  readonly verifier: string;
  readonly nonce: string;
  readonly state: string;
}

/** The provider at which people sign in (OpenID Connect), where the installation names one. */
@Injectable()
export class Provider {
  private readonly logger = new Logger('Accounts');
  private found: Promise<oidc.Configuration> | undefined;

  constructor(@Inject(CONFIG) private readonly config: AccountsConfig) {}

  get isOffered(): boolean {
    return this.config.OIDC_ISSUER !== undefined && this.config.OIDC_CLIENT_ID !== undefined;
  }

  /** Where to send a browser, with what only this process and the provider know of it. */
  async begin(redirectUri: string): Promise<Sent & { readonly url: string }> {
    const [verifier, nonce, state] = [oidc.randomPKCECodeVerifier(), oidc.randomNonce(), oidc.randomState()];
    const url = oidc.buildAuthorizationUrl(await this.discovered(), {
      redirect_uri: redirectUri,
      scope: 'openid',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { verifier, nonce, state, url: url.href };
  }

  /** The subject that the provider vouches for; undefined for a return that it does not stand by. */
  async subjectOf(url: URL, { verifier, nonce, state }: Sent): Promise<string | undefined> {
    const config = await this.discovered();
    try {
      const tokens = await oidc.authorizationCodeGrant(config, url, {
        pkceCodeVerifier: verifier,
        expectedNonce: nonce,
        expectedState: state,
        idTokenExpected: true,
      });
      return tokens.claims()?.sub;
    } catch (error) {
      this.logger.warn(`the provider refused a sign-on: ${String(error)}`);
      return undefined;
    }
  }

  /** Asked for once; again after a failure. */
  private discovered(): Promise<oidc.Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.config;
    if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) throw notFound('provider', 'OIDC_ISSUER');
    const issuer = new URL(OIDC_ISSUER);
    // The configuration lets plain HTTP through on this machine alone.
    const plain = issuer.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {};
    this.found ??= oidc
      .discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, plain)
      .catch((cause: unknown) => {
        this.found = undefined;
        throw away(cause);
      });
    return this.found;
  }
}

function away(cause: unknown): AppError {
  const message = {
    zh: '统一身份认证暂不可用，请稍后再试',
    en: 'The sign-on provider does not answer; try again later',
  };
  return new AppError('unavailable', message, [], { cause });
}
