import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CATALOGUE, enterprises, experts, matching, projects, scoring, systemActor } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { Health } from '@queqiao/platform';

/** What the gateway cannot work without: NATS, and each service, asked something cheap. */
@Injectable()
export class Dependencies implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly bus: Bus,
  ) {}

  onModuleInit(): void {
    const context = () => ({ city: CATALOGUE, actor: systemActor('gateway'), requestId: randomUUID() });
    const checks: Record<string, () => Promise<unknown>> = {
      nats: () => this.bus.ping(),
      projects: () => this.bus.request(projects.listCities, {}, context()),
      enterprises: () => this.bus.request(enterprises.listOrganisations, { limit: 1 }, context()),
      experts: () => this.bus.request(experts.listInstitutions, { limit: 1 }, context()),
      matching: () => this.bus.request(matching.rankingStatus, {}, context()),
      scoring: () => this.bus.request(scoring.workerStatus, {}, context()),
    };
    for (const [name, check] of Object.entries(checks)) this.health.register(name, async () => void (await check()));
  }
}
