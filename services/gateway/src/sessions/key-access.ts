import { Injectable } from '@nestjs/common';
import { AppError, addressedOperations, apiKeys, CATALOGUE, systemActor } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import type { FastifyRequest } from 'fastify';

const operations = new Map(addressedOperations().map(({ http, name }) => [`${http.method} /api${http.path}`, name]));

/** Lets programs in by an API key. Each request asks `accounts` anew, so that a revoked key is out at once. */
@Injectable()
export class KeyAccess {
  constructor(private readonly bus: Bus) {}

  /** Throws `forbidden` (`scope`) for another city, and for what the key does not name; never anything of people, keys or sessions. */
  async actorOf(secret: string, request: FastifyRequest) {
    const context = { city: CATALOGUE, actor: systemActor('gateway'), requestId: request.id };
    const key = await this.bus.request(apiKeys.useApiKey, { secret, address: request.ip }, context);
    const { city = key.city } = request.params as { city?: string };
    const name = operations.get(`${request.method} ${request.routeOptions.url}`);
    const isInScope = name !== undefined && !name.startsWith('accounts.') && (key.operations?.includes(name) ?? true);
    if (city !== key.city || !isInScope) throw outOfScope();
    return key.actor;
  }
}

export const isKey = (token: string): boolean => token.startsWith(apiKeys.KEY_PREFIX);

function outOfScope(): AppError {
  const message = { zh: '此接口密钥无权执行该操作', en: 'The API key is not made for this' };
  return new AppError('forbidden', message, [{ field: 'Authorization', rule: 'scope', message }]);
}
