import { Inject, Injectable, Logger } from '@nestjs/common';
import { POOL } from '@queqiao/platform';
import type pg from 'pg';
import { ScoringThread } from './thread/scoring-thread.js';

const BATCH = 5_000;
const READ = 'SELECT kind, data::text, seq FROM profile WHERE seq > $1 ORDER BY seq LIMIT $2';

type Row = [kind: string, json: string, seq: string];

interface Live {
  readonly thread: ScoringThread;
  /** The number of the last change of a profile that it has taken in. */
  taken: bigint;
}

/** All candidates, in a thread of their own, brought up to date from the stored profiles before each ranking. */
@Injectable()
export class LiveCatalogue {
  private readonly logger = new Logger(LiveCatalogue.name);
  private live = this.open();
  private reading: Promise<ScoringThread> = Promise.resolve(this.live.thread);

  constructor(@Inject(POOL) private readonly pool: pg.Pool) {}

  /** Reads the profiles that changed since the last call, and returns the thread that holds them all. */
  upToDate(): Promise<ScoringThread> {
    // One reader at a time: a second one would bring back older rows that it read before the first stored newer ones.
    this.reading = this.reading.then(
      () => this.read(this.live),
      () => this.read(this.live),
    );
    return this.reading;
  }

  /** Ends the thread. */
  close(): Promise<void> {
    return this.live.thread.end();
  }

  private async read(live: Live): Promise<ScoringThread> {
    let asked = live.taken;
    let taking: Promise<void> = Promise.resolve();
    for (;;) {
      // The next rows are on their way while the thread takes in those before.
      const [rows] = await Promise.all([this.rowsAfter(asked), taking]);
      live.taken = asked;
      if (rows.length === 0) return live.thread;
      asked = BigInt(rows.at(-1)?.[2] ?? asked);
      taking = live.thread.ask(
        'take',
        rows.map(([kind, json]) => ({ kind, json })),
        asked,
      );
    }
  }

  private async rowsAfter(seq: bigint): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>({ text: READ, values: [seq, BATCH], rowMode: 'array' });
    return rows;
  }

  private open(): Live {
    const thread = new ScoringThread((error) => {
      this.logger.error(`The candidates are lost and will be read again: ${error.message}`);
      this.live = this.open();
    });
    return { thread, taken: 0n };
  }
}
