import type { enterprises } from '@queqiao/contracts';
import type pg from 'pg';
import { until } from '../../installation/until.js';
import { candidateSet } from '../candidates/candidate-set.js';
import { SYNTHETIC } from '../candidates/synthetic.js';
import { IMPORTED } from '../candidates/to-import.js';
import { copyIn, inPieces } from '../copy.js';
import { tell, timed } from '../measure.js';
import { type RunningWorker, replaceWorkers, whenReady } from './workers.js';

// Ranking all targets after a large import takes minutes.
const QUIET_WITHIN_MS = 600_000;
const BEHIND = 'target WHERE scored < requested';

/** The scoring worker of the benchmarks and its synthetic candidates. */
export class Stage {
  private held = 0;
  private worker: RunningWorker | undefined;

  /** `client` uses the schema of the matching service. */
  constructor(private readonly client: pg.ClientBase) {}

  /**
   * Waits until a scoring worker holds the sample and the first `count` synthetic enterprises, without imported ones, and
   * every ranking is current.
   */
  async hold(count: number): Promise<void> {
    if (this.worker === undefined || count !== this.held || (await this.stored(IMPORTED)) > 0) await this.change(count);
    await until('all rankings to be current', async () => (await this.count(BEHIND)) === 0, QUIET_WITHIN_MS);
  }

  /** Restarts the worker on the same candidates; `ms` until it is ready. */
  async restart(): Promise<{ worker: RunningWorker; ms: number }> {
    await replaceWorkers(0);
    const begin = performance.now();
    const worker = await this.start();
    return { worker, ms: performance.now() - begin };
  }

  private async change(count: number): Promise<void> {
    // A running worker expects profiles in the order of commits, which this COPY does not keep.
    await replaceWorkers(0);
    await this.fill(count);
    await this.start();
  }

  private async start(): Promise<RunningWorker> {
    const [worker] = await replaceWorkers(1);
    if (worker === undefined) throw new Error('The launcher started no scoring worker');
    await whenReady(worker);
    this.worker = worker;
    return worker;
  }

  private async fill(count: number): Promise<void> {
    await this.client.query(`DELETE FROM profile WHERE id LIKE '${IMPORTED}%'`);
    if (count < (await this.stored(SYNTHETIC)))
      await this.client.query(`DELETE FROM profile WHERE id LIKE '${SYNTHETIC}%'`);
    const present = await this.stored(SYNTHETIC);
    this.held = count;
    if (count === present) return;
    const { rows } = await this.client.query<{ next: number }>('SELECT max(seq)::int + 1 AS next FROM profile');
    const lines = profileLines(await candidateSet(count), present, rows[0]?.next ?? 1);
    const sql = 'COPY profile (kind, id, city, version, data, seq) FROM STDIN';
    const ms = await timed(() => copyIn(this.client, sql, inPieces(lines)));
    await this.client.query('VACUUM ANALYZE profile');
    tell(`${count - present} synthetic enterprises stored in ${Math.round(ms)} ms`);
  }

  private stored(prefix: string): Promise<number> {
    return this.count(`profile WHERE id LIKE '${prefix}%'`);
  }

  private async count(what: string): Promise<number> {
    const { rows } = await this.client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${what}`);
    return rows[0]?.count ?? 0;
  }
}

/** Rows of the profile table in COPY's text format, from candidate `first` on. */
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
