import type { enterprises } from '@queqiao/contracts';
import type pg from 'pg';
import { candidateSet } from '../candidates/candidate-set.js';
import { SYNTHETIC } from '../candidates/synthetic.js';
import { IMPORTED } from '../candidates/to-import.js';
import { copyIn, inPieces } from '../copy.js';
import { tell, timed } from '../measure.js';
import { type RunningWorker, replaceWorkers, whenReady } from './workers.js';

/** What the benchmarks play on: how many candidates the scoring workers hold beside the sample's, and who these workers are. */
export class Stage {
  private held = 0;
  private workers: RunningWorker[] = [];

  /** `pool` is of the matching service's schema. */
  constructor(private readonly pool: pg.Pool) {}

  /** Sees to it that scoring workers run which hold the sample and the first `count` synthetic enterprises. */
  async hold(count: number, workers = 1): Promise<readonly RunningWorker[]> {
    if (count !== this.held || this.workers.length !== workers) await this.change(count, workers);
    return this.workers;
  }

  /** Starts the workers anew, as they are. The milliseconds until all are ready. */
  async restart(): Promise<number> {
    const count = Math.max(1, this.workers.length);
    await replaceWorkers(0);
    return timed(async () => {
      this.workers = await replaceWorkers(count);
      await Promise.all(this.workers.map(whenReady));
    });
  }

  private async change(count: number, workers: number): Promise<void> {
    // Profiles come in behind the workers' backs: they must not look while their order is not that of commits.
    await replaceWorkers(0);
    await this.fill(count);
    this.workers = await replaceWorkers(workers);
    await Promise.all(this.workers.map(whenReady));
  }

  private async fill(count: number): Promise<void> {
    await this.pool.query(`DELETE FROM profile WHERE id LIKE '${IMPORTED}%'`);
    if (count < (await this.present())) await this.pool.query(`DELETE FROM profile WHERE id LIKE '${SYNTHETIC}%'`);
    const present = await this.present();
    this.held = count;
    if (count === present) return;
    const client = await this.pool.connect();
    try {
      const { rows } = await client.query<{ next: number }>('SELECT max(seq)::int + 1 AS next FROM profile');
      const lines = profileLines(await candidateSet(count), present, rows[0]?.next ?? 1);
      const sql = 'COPY profile (kind, id, city, version, data, seq) FROM STDIN';
      const ms = await timed(() => copyIn(client, sql, inPieces(lines)));
      await client.query('VACUUM ANALYZE profile');
      tell(`${count - present} synthetic enterprises stored in ${Math.round(ms)} ms`);
    } finally {
      client.release();
    }
  }

  private async present(): Promise<number> {
    const { rows } = await this.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM profile WHERE id LIKE '${SYNTHETIC}%'`,
    );
    return rows[0]?.count ?? 0;
  }
}

/** Rows of the profile table in COPY's text format, from the candidate numbered `first` on. */
function* profileLines(candidates: Iterable<enterprises.Organisation>, first: number, seq: number): Generator<string> {
  let number = 0;
  for (const one of candidates) {
    if (number >= first) {
      const data = JSON.stringify(one).replaceAll('\\', '\\\\');
      yield `organisation\t${one.id}\t${one.city}\t${one.version}\t${data}\t${seq + number - first}\n`;
    }
    number++;
  }
}
