import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@queqiao/platform';
import type { FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../gateway.config.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; set by {@link OfficerGuard} before any handler runs. */
    officer: string;
  }
}

/** Says who acts: the sample officer, whoever asks, until there are accounts. */
@Injectable()
export class OfficerGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Pick<GatewayConfig, 'SAMPLE_OFFICER'>) {}

  canActivate(execution: ExecutionContext): boolean {
    execution.switchToHttp().getRequest<FastifyRequest>().officer = this.config.SAMPLE_OFFICER;
    return true;
  }
}
