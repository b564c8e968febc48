import { Injectable } from '@nestjs/common';
import { CATALOGUE, projects, systemActor } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';

const KEEP_MS = 60_000;
/** A city that is not among the known ones may have been set up since, but is not asked for more often than this. */
const ASK_AGAIN_MS = 1_000;

/** The tenants of this installation, as `projects` named them lately. */
@Injectable()
export class KnownCities {
  private codes: Promise<ReadonlySet<string>> = Promise.resolve(new Set());
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly bus: Bus) {}

  /** Throws `unavailable` when nobody can tell. */
  async has(code: string, requestId: string): Promise<boolean> {
    if (this.isOlderThan(KEEP_MS)) this.ask(requestId);
    if ((await this.codes).has(code)) return true;
    if (this.isOlderThan(ASK_AGAIN_MS)) this.ask(requestId);
    return (await this.codes).has(code);
  }

  private isOlderThan(ms: number): boolean {
    return performance.now() - this.askedAt > ms;
  }

  private ask(requestId: string): void {
    this.askedAt = performance.now();
    this.codes = this.fetch(requestId);
    // Whoever awaits hears of the failure; the next one asks again.
    this.codes.catch(() => {
      this.askedAt = Number.NEGATIVE_INFINITY;
    });
  }

  private async fetch(requestId: string): Promise<ReadonlySet<string>> {
    const context = { city: CATALOGUE, actor: systemActor('gateway'), requestId };
    const { items } = await this.bus.request(projects.listCities, {}, context);
    return new Set(items.map(({ code }) => code));
  }
}
