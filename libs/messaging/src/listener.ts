import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type pg from 'pg';

const RETRY_MS = 500;

/** Listens to a Postgres channel on its own connection, which is renewed when it breaks. */
export class Listener {
  private readonly logger = new Logger(Listener.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: pg.Pool,
    private readonly channel: string,
    private readonly onNotify: () => void,
  ) {}

  async start(): Promise<void> {
    const client = await this.open();
    this.running = this.run(client);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(first: pg.PoolClient): Promise<void> {
    let client: pg.PoolClient | undefined = first;
    while (client !== undefined) {
      const broken = await untilBroken(client, this.stopping.signal);
      client.release(true);
      if (broken !== undefined) this.logger.warn(`Lost the connection that listens: ${broken.message}`);
      client = await this.reopen();
      // Notifications may have been missed meanwhile.
      this.onNotify();
    }
  }

  private async reopen(): Promise<pg.PoolClient | undefined> {
    while (!this.stopping.signal.aborted) {
      try {
        return await this.open();
      } catch (error) {
        this.logger.warn(`Cannot listen yet: ${String(error)}`);
        await sleep(RETRY_MS);
      }
    }
    return undefined;
  }

  private async open(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    // A broken connection may report more than one error; an unhandled one ends the process.
    client.on('error', (error) => this.logger.debug(`Postgres: ${error.message}`));
    client.on('notification', this.onNotify);
    try {
      await client.query(`LISTEN ${client.escapeIdentifier(this.channel)}`);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

/** Undefined when `signal` came first. */
async function untilBroken(client: pg.PoolClient, signal: AbortSignal): Promise<Error | undefined> {
  try {
    const [error] = (await once(client, 'end', { signal })) as [Error | undefined];
    return error ?? new Error('the connection ended');
  } catch (error) {
    return signal.aborted ? undefined : (error as Error);
  }
}
