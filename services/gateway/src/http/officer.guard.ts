import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type Actor, type AppError, invalid } from '@queqiao/contracts';
import { CONFIG } from '@queqiao/platform';
import type { FastifyRequest } from 'fastify';
import { type GatewayConfig, isOnLoopback } from '../gateway.config.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by {@link OfficerGuard} before any handler runs. */
    actor: Actor;
  }
}

/** Names one of the sample people, by id or by name. */
export const SAMPLE_ACTOR = 'X-Sample-Actor';

/**
 * Everybody acts as the sample officer until there are accounts; a header chooses the administrator. Only on loopback:
 * elsewhere people could approve what they wrote themselves.
 */
@Injectable()
export class OfficerGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<GatewayConfig, 'HTTP_HOST' | 'SAMPLE_OFFICER' | 'SAMPLE_ADMIN'>,
  ) {}

  canActivate(execution: ExecutionContext): boolean {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    request.actor = this.actorIn(request.headers[SAMPLE_ACTOR.toLowerCase()]);
    return true;
  }

  private actorIn(header: string | string[] | undefined): Actor {
    const [officer, admin] = samplePeople(this.config);
    if (header === undefined) return officer;
    if (!isOnLoopback(this.config)) throw notBelieved();
    const asked = textOf(String(header));
    const actor = [officer, admin].find(({ id, name }) => id === asked || name === asked);
    if (actor !== undefined) return actor;
    const message = { zh: `须为${officer.name}或${admin.name}`, en: `Must be ${officer.name} or ${admin.name}` };
    throw invalid([{ field: SAMPLE_ACTOR, rule: 'known-actor', message }]);
  }
}

function samplePeople(config: Pick<GatewayConfig, 'SAMPLE_OFFICER' | 'SAMPLE_ADMIN'>): readonly [Actor, Actor] {
  return [
    { id: 'sample-officer', name: config.SAMPLE_OFFICER, kind: 'person', roles: ['promotion-officer'] },
    { id: 'sample-admin', name: config.SAMPLE_ADMIN, kind: 'person', roles: ['city-admin', 'weight-approver'] },
  ];
}

function notBelieved(): AppError {
  const message = {
    zh: '网关仅在本机回环地址上运行时接受此请求头',
    en: 'This header is only accepted by a gateway that listens on loopback',
  };
  return invalid([{ field: SAMPLE_ACTOR, rule: 'loopback-only', message }]);
}

/** Chinese names come percent-encoded, as browsers must send them, or as bare UTF-8. */
function textOf(header: string): string {
  const bytes = Buffer.from(header, 'latin1').toString('utf8');
  try {
    return decodeURIComponent(bytes);
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return bytes;
  }
}
