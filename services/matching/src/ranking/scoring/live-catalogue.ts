import { Inject, Injectable, Logger } from '@nestjs/common';
import { forAllCities } from '@queqiao/database';
import { POOL } from '@queqiao/platform';
import type pg from 'pg';
import { ScoringThread } from './thread/scoring-thread.js';

const BATCH = 5_000;
/** One JSON text: separate rows would cost more than the profiles. */
const READ = `
  SELECT '[' || string_agg('{"kind":"' || kind || '","data":' || data || '}', ',') || ']' AS profiles, max(seq) AS last
  FROM (SELECT kind, data::text AS data, seq FROM profile WHERE seq > $1 ORDER BY seq LIMIT $2) AS following`;

interface Batch {
  readonly profiles: string | null;
  readonly last: string | null;
}

interface LiveThread {
  readonly thread: ScoringThread;
  /** Number of the last profile change that it has read. */
  taken: bigint;
}

/** All candidates, updated from stored profiles before each ranking. */
@Injectable()
export class LiveCatalogue {
  private readonly logger = new Logger(LiveCatalogue.name);
  private live = this.open();
  private reading: Promise<unknown> = Promise.resolve();
  private following: Promise<ScoringThread> | undefined;

  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  /** Reads changed profiles and returns the thread that holds all. */
  upToDate(): Promise<ScoringThread> {
    // One reader at a time: a second could restore older rows. Waiting callers share the next read.
    this.following ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.following = undefined;
        const reading = this.read(this.live);
        this.reading = reading;
        return reading;
      });
    return this.following;
  }

  close(): Promise<void> {
    return this.live.thread.end();
  }

  private async read(live: LiveThread): Promise<ScoringThread> {
    let readTo = live.taken;
    let taking: Promise<void> = Promise.resolve();
    for (;;) {
      // Reads the next batch while the thread takes this one.
      const [{ profiles, last }] = await Promise.all([this.batchAfter(readTo), taking]);
      live.taken = readTo;
      if (profiles === null || last === null) return live.thread;
      readTo = BigInt(last);
      taking = live.thread.ask('take', profiles, readTo);
    }
  }

  private async batchAfter(seq: bigint): Promise<Batch> {
    // Whoever asks: the thread holds the candidates of every city, and each ranking takes those that its city sees.
    const { rows } = await forAllCities(() => this.pool.query<Batch>(READ, [seq, BATCH]));
    return rows[0] ?? { profiles: null, last: null };
  }

  private open(): LiveThread {
    const thread = new ScoringThread((error) => {
      this.logger.error(`The candidates are lost and will be read again: ${error.message}`);
      this.live = this.open();
    });
    return { thread, taken: 0n };
  }
}
