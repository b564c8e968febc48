import { Bus } from '@queqiao/messaging';
import type pg from 'pg';
import { until } from '../../installation/until.js';
import { NO_TARGETS as CITY, importAll, toImport } from '../candidates/to-import.js';
import type { Bench, Installation } from '../installation/bench.js';
import { withClient } from '../installation/client.js';
import { tell } from '../measure.js';
import { atMost, type Row, row } from '../row.js';
import {
  idleShare,
  OWN_TARGETS,
  type RankingTime,
  rankingsTaken,
  unwatchRankings,
  watchRankings,
} from './ranking-times.js';

const RUNS = 5;
// From this many targets on, one run is long enough.
const MANY = 5_000;

/**
 * The share of time that the queue adds when one change makes one worker rank all targets of a city anew. The targets are
 * copies of the sample's.
 */
export const rescore: Bench = { name: 'rescore', run };

async function run({ database, nats, stage, sizes: { large, targets } }: Installation): Promise<Row[]> {
  await stage.hold(large);
  const bus = new Bus(nats);
  return withClient(database, 'matching', async (client) => {
    await watchRankings(client);
    await addTargets(client, targets);
    const shares: number[] = [];
    const perTarget: number[] = [];
    for (let turn = 0; turn < (targets >= MANY ? 1 : RUNS); turn++) {
      await importAll(bus, await toImport(`rescore-${turn}`, 1), CITY);
      const ranked = await allRanked(client, targets);
      shares.push(100 * idleShare(ranked));
      perTarget.push(wall(ranked) / targets);
      tell(`rescore: ${targets} targets in ${Math.round(wall(ranked))} ms`);
    }
    await unwatchRankings(client);
    await client.query(`DELETE FROM suggestion WHERE target_id LIKE '${OWN_TARGETS}%'`);
    await client.query(`DELETE FROM target WHERE id LIKE '${OWN_TARGETS}%'`);
    return rowsOf(large, targets, shares, perTarget);
  });
}

function rowsOf(candidates: number, targets: number, shares: readonly number[], perTarget: readonly number[]): Row[] {
  const bench = `re-score of ${targets} targets × ${candidates} candidates`;
  const rival = 'none: a share of the whole';
  const note =
    'the share of the time from the first ranking to the last in which the one worker neither ranked a target nor stored its list' +
    (targets < MANY ? '; a sample of the 10,000 targets of --targets 10000' : '');
  return [
    row({ bench: `${bench}, queue overhead`, unit: '%', ours: shares, rival, limit: atMost('%', 10, 5), note }),
    row({ bench: `${bench}, all lists of a target`, unit: 'ms', ours: perTarget, rival: 'none: what the share is of' }),
  ];
}

/** They count as ranked until a candidate changes. */
async function addTargets(client: pg.ClientBase, count: number): Promise<void> {
  const { rowCount } = await client.query(
    `
    WITH pattern AS (SELECT kind, data, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS all FROM target)
    INSERT INTO target (id, city, kind, data, version, requested, scored)
    SELECT name, $1, kind, data || jsonb_build_object('id', name, 'city', $1::text), 1, 1, 1
    FROM generate_series(0, $2::int - 1) AS number
      JOIN pattern ON place = number % pattern.all, LATERAL (SELECT $3 || lpad(number::text, 6, '0') AS name)`,
    [CITY, count, OWN_TARGETS],
  );
  if (rowCount !== count) throw new Error(`${rowCount} targets were stored and not ${count}`);
}

async function allRanked(client: pg.ClientBase, count: number): Promise<RankingTime[]> {
  const ranked: RankingTime[] = [];
  await until(
    `${count} targets to be ranked`,
    async () => {
      ranked.push(...(await rankingsTaken(client)));
      const { rows } = await client.query<{ behind: number }>(
        'SELECT count(*)::int AS behind FROM target WHERE city = $1 AND scored < requested',
        [CITY],
      );
      return ranked.length >= count && rows[0]?.behind === 0;
    },
    3_600_000,
  );
  return ranked;
}

function wall(times: readonly RankingTime[]): number {
  return Math.max(...times.map(({ ended }) => ended)) - Math.min(...times.map(({ began }) => began));
}
