import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CATALOGUE, healthOf, type ServiceName, services, systemActor } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { Health } from '@queqiao/platform';

/** NATS, and each service with its own dependencies. */
@Injectable()
export class Dependencies implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly bus: Bus,
  ) {}

  onModuleInit(): void {
    this.health.register('nats', () => this.bus.ping());
    for (const service of services) this.health.register(service, () => this.check(service));
  }

  private async check(service: ServiceName): Promise<void> {
    const context = { city: CATALOGUE, actor: systemActor('gateway'), requestId: randomUUID() };
    const { status, dependencies } = await this.bus.request(healthOf(service), {}, context);
    const away = Object.keys(dependencies).filter((name) => dependencies[name]?.status !== 'ok');
    if (status !== 'ok') throw new Error(`${away.join(', ')} unavailable`);
  }
}
