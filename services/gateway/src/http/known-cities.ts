import { Injectable } from '@nestjs/common';
import { CATALOGUE, projects, systemActor } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';

const KEEP_MS = 60_000;
/** An unknown city may be new, but is looked up no more often than this. */
const ASK_AGAIN_MS = 1_000;

/** The tenants, cached from `projects`. */
@Injectable()
export class KnownCities {
  private codes: Promise<ReadonlySet<string>> = Promise.resolve(new Set());
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly bus: Bus) {}

  /** Throws `unavailable` if `projects` does not answer. */
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
    // The caller receives the failure; the next call tries again.
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
