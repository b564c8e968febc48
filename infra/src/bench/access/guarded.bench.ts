import { audit, risks } from '@queqiao/contracts';
import type pg from 'pg';
import { CityApi } from '../../installation/city-api.js';
import { until } from '../../installation/until.js';
import { sampleCities } from '../../seed/files.js';
import type { Bench, Installation } from '../installation/bench.js';
import { withClient } from '../installation/client.js';
import { alternating, quantile, repeated, timed } from '../measure.js';
import { atMostTimes, type Row, row } from '../row.js';
import { serveBare } from './bare-read.js';

const RUNS = 5;
const WARM_UP = 50;
const A_RUN = 200;
const PAGE = 20;

/**
 * What it costs that a read is asked with a token, travels as a signed claim, is held to its city by Postgres, and is
 * written down: a page of the audit, which is the read that leaves a line. A run is the p50 of 200 reads, one after the other.
 * Rivals: the same SQL through plain pg, answered over HTTP by one process without any of it; a read that leaves no line.
 */
export const guarded: Bench = { name: 'guarded', run };

async function run({ gateway, database }: Installation): Promise<Row[]> {
  const [city] = await sampleCities();
  const api = new CityApi(gateway, city?.code ?? '');
  const read = () => timed(() => api.text(audit.listAudit, { limit: PAGE }, { as: 'sample-auditor' }));
  const unwritten = () => timed(() => api.text(risks.listRisks, { limit: PAGE }, { as: 'sample-officer' }));
  return withClient(database, 'accounts', async (client) => {
    const bare = await serveBare(client, api.city, PAGE + 1);
    try {
      for (const one of [read, unwritten, bare.read]) await p50Of(one, WARM_UP);
      const figures = await alternating(RUNS, {
        ours: async () => {
          const figure = await p50Of(read, A_RUN);
          // The lines of these reads are added meanwhile; the last of them must not slow who comes next.
          await quiet(client, api.city);
          return figure;
        },
        unwritten: () => p50Of(unwritten, A_RUN),
        bare: () => p50Of(bare.read, A_RUN),
      });
      return rowsOf(figures);
    } finally {
      await bare.close();
    }
  });
}

function rowsOf({ ours, unwritten, bare }: Record<'ours' | 'unwritten' | 'bare', number[]>): Row[] {
  const bench = 'a page read with signed claim, row-level security and a line of the audit, p50';
  const plain = {
    name: 'the same SQL through plain pg over HTTP, without token, claim, policy and line',
    figures: bare,
  };
  const other = { name: 'a page of another list over HTTP, with all but the line', figures: unwritten };
  return [
    row({ bench, unit: 'ms', ours, rival: plain, limit: atMostTimes(2) }),
    row({ bench: `${bench}, beside a read without line`, unit: 'ms', ours, rival: other }),
  ];
}

async function p50Of(read: () => Promise<number>, times: number): Promise<number> {
  return quantile(await repeated({ least: times, most: times, budgetMs: 0 }, read), 0.5);
}

/** Waits until no line was added for a while. */
async function quiet(client: pg.ClientBase, city: string): Promise<void> {
  let before = -1;
  const isQuiet = async () => {
    const { rows } = await client.query<{ last: number }>(
      'SELECT max(number) AS last FROM audit_entry WHERE city = $1',
      [city],
    );
    const last = rows[0]?.last ?? 0;
    const same = last === before;
    before = last;
    return same;
  };
  await until('the audit to be complete', isQuiet, 60_000, 250);
}
