import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type pg from 'pg';

const RETRY_MS = 500;

/** Hears Postgres notifications on one channel, on a connection of its own that is renewed when it breaks. */
export class Listener {
  private readonly logger = new Logger(Listener.name);
  private client: pg.PoolClient | undefined;
  private stopped = false;

  constructor(
    private readonly pool: pg.Pool,
    private readonly channel: string,
    private readonly onNotify: () => void,
  ) {}

  async start(): Promise<void> {
    const client = await this.pool.connect();
    this.client = client;
    client.on('notification', this.onNotify);
    client.once('error', (error) => void this.renew(error));
    await client.query(`LISTEN ${client.escapeIdentifier(this.channel)}`);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.drop();
  }

  private async renew(error: Error): Promise<void> {
    this.logger.warn(`Lost the connection that listens: ${error.message}`);
    this.drop();
    while (!this.stopped) {
      try {
        await this.start();
        this.onNotify();
        return;
      } catch (failure) {
        this.logger.warn(`Cannot listen yet: ${String(failure)}`);
        this.drop();
        await sleep(RETRY_MS);
      }
    }
  }

  private drop(): void {
    this.client?.release(true);
    this.client = undefined;
  }
}
