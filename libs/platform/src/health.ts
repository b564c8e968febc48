import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { HealthReport } from '@queqiao/contracts';

const CHECK_TIMEOUT_MS = 2_000;

/** Parts of the process register checks, which throw while their dependency is away. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, () => Promise<void>>();

  register(name: string, check: () => Promise<void>): void {
    this.checks.set(name, check);
  }

  async report(): Promise<HealthReport> {
    const entries = await Promise.all([...this.checks].map(async ([name, check]) => [name, await ask(check)] as const));
    const ok = entries.every(([, state]) => state.status === 'ok');
    return { status: ok ? 'ok' : 'unavailable', dependencies: Object.fromEntries(entries) };
  }
}

async function ask(check: () => Promise<void>): Promise<HealthReport['dependencies'][string]> {
  const late = sleep(CHECK_TIMEOUT_MS, 'late' as const, { ref: false });
  try {
    if ((await Promise.race([check(), late])) === 'late') throw new Error(`no answer in ${CHECK_TIMEOUT_MS} ms`);
    return { status: 'ok' };
  } catch (error) {
    return { status: 'unavailable', detail: error instanceof Error ? error.message : String(error) };
  }
}
