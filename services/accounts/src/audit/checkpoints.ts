import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG } from '@queqiao/platform';
import type { AccountsConfig } from '../accounts.config.js';
import { Prisma } from '../prisma.js';
import { sealed } from './checkpoint.js';

const EVERY_MS = 60_000;

/** Writes to a file outside the database how far each chain has come: what was written cannot be rewritten unnoticed. */
@Injectable()
export class Checkpoints implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Checkpoints.name);
  private readonly written = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly prisma: Prisma,
    @Inject(CONFIG) private readonly config: Pick<AccountsConfig, 'AUDIT_CHECKPOINTS' | 'AUDIT_SECRET'>,
  ) {}

  /** Refuses to start where the file cannot be written. */
  async onApplicationBootstrap(): Promise<void> {
    await mkdir(dirname(this.config.AUDIT_CHECKPOINTS), { recursive: true });
    await this.write();
    this.timer = setInterval(() => void this.tryWrite(), EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.tryWrite();
  }

  /** One line for each chain that has grown since the last. */
  async write(): Promise<void> {
    const heads = await this.prisma.auditEntry.findMany({
      distinct: ['city'],
      orderBy: [{ city: 'asc' }, { number: 'desc' }],
      select: { city: true, number: true, hash: true },
    });
    const grown = heads.filter(({ city, number }) => this.written.get(city) !== number);
    const at = new Date().toISOString();
    const lines = grown.map((head) => `${JSON.stringify(sealed({ ...head, at }, this.config.AUDIT_SECRET))}\n`);
    await appendFile(this.config.AUDIT_CHECKPOINTS, lines.join(''), { mode: 0o600 });
    for (const { city, number } of grown) this.written.set(city, number);
  }

  private async tryWrite(): Promise<void> {
    try {
      await this.write();
    } catch (error) {
      this.logger.error(`Cannot write the checkpoints of the audit: ${String(error)}`);
    }
  }
}
