import { Controller, Get, Res } from '@nestjs/common';
import type { HealthReport } from '@queqiao/contracts';
import { Health } from '@queqiao/platform';
import type { FastifyReply } from 'fastify';
import { Open } from '../sessions/access.guard.js';

@Open()
@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 503 if a dependency is away. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthReport> {
    const report = await this.health.report();
    reply.code(report.status === 'ok' ? 200 : 503).header('cache-control', 'no-store');
    return report;
  }
}
