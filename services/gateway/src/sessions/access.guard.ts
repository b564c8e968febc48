import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, type AddressedOperation, AppError, accounts } from '@queqiao/contracts';
import type { FastifyRequest } from 'fastify';
import { AccessTokens } from './access-tokens.js';
import { isKey, KeyAccess } from './key-access.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by {@link AccessGuard} before any handler runs, except on open controllers. */
    actor: Actor;
  }
}

const OPEN = Symbol('Open');

/** Marks a controller that answers whoever asks. */
export const Open = () => SetMetadata(OPEN, true);

const routeOf = ({ http: { method, path } }: AddressedOperation) => `${method} /api${path}`;

/** All that a person may do before choosing an own password. */
const BEFORE_OWN_PASSWORD = [accounts.getMe, accounts.changePassword].map(routeOf);

/** And then, before setting up a second factor, where a role calls for one. */
const BEFORE_SECOND_FACTOR = [accounts.getMe, accounts.startSecondFactor, accounts.confirmSecondFactor].map(routeOf);

/** Everything is closed to whoever is not signed in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly keys: KeyAccess,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(OPEN, execution.getClass()) === true) return true;
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const [, token] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (token !== undefined && isKey(token)) {
      request.actor = await this.keys.actorOf(token, request);
      return true;
    }
    const claims = token === undefined ? undefined : await this.tokens.read(token);
    if (claims === undefined) throw notSignedIn();
    const route = `${request.method} ${request.routeOptions.url}`;
    if (claims.mustChangePassword) {
      if (!BEFORE_OWN_PASSWORD.includes(route)) throw ownPasswordFirst();
    } else if (claims.mustSetUpSecondFactor && !BEFORE_SECOND_FACTOR.includes(route)) throw secondFactorFirst();
    const { city } = request.params as { city?: string };
    request.actor = actorIn(city, claims);
    return true;
  }
}

/** As what the person is in the city; where no city is named, anywhere. */
export function actorIn(city: string | undefined, { sub, name, session, memberships }: accounts.AccessClaims): Actor {
  return { id: sub, name, kind: 'person', ...accounts.standingIn(city, memberships), session };
}

function notSignedIn(): AppError {
  const message = { zh: '请先登录', en: 'Sign in first' };
  return new AppError('unauthenticated', message, [{ field: 'Authorization', rule: 'signed-in', message }]);
}

function ownPasswordFirst(): AppError {
  const message = { zh: '请先设置自己的密码', en: 'Choose a password of your own first' };
  return new AppError('forbidden', message, [{ field: 'Authorization', rule: 'own-password', message }]);
}

function secondFactorFirst(): AppError {
  const message = { zh: '请先设置二次验证', en: 'Set up a second factor first' };
  return new AppError('forbidden', message, [{ field: 'Authorization', rule: 'second-factor', message }]);
}
