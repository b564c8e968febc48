import type pg from 'pg';

/** When a worker began with a target and when it had stored the list, in ms since 1970. */
export interface RankingTime {
  readonly began: number;
  readonly ended: number;
}

export const OWN_TARGETS = 'bench-target-';

const WATCH = `
  CREATE SCHEMA IF NOT EXISTS bench;
  CREATE TABLE bench.ranked (began timestamptz, ended timestamptz);
  CREATE FUNCTION bench.note_ranking() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO bench.ranked VALUES (new.scored_at, clock_timestamp()); RETURN NULL; END $$;
  CREATE CONSTRAINT TRIGGER bench_ranked AFTER UPDATE ON target DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (new.scored > old.scored AND new.id LIKE '${OWN_TARGETS}%') EXECUTE FUNCTION bench.note_ranking()`;

/**
 * Starts to note each ranking of the benchmark's targets: the worker stores when it begins, and a trigger at the end of
 * the transaction adds when the list is stored.
 */
export async function watchRankings(client: pg.ClientBase): Promise<void> {
  await client.query(WATCH);
}

/** Rankings since the last call. */
export async function rankingsTaken(client: pg.ClientBase): Promise<RankingTime[]> {
  const { rows } = await client.query<RankingTime>(`
    WITH noted AS (DELETE FROM bench.ranked RETURNING began, ended)
    SELECT extract(epoch FROM began)::float8 * 1000 AS began, extract(epoch FROM ended)::float8 * 1000 AS ended
    FROM noted ORDER BY began`);
  return rows;
}

export async function unwatchRankings(client: pg.ClientBase): Promise<void> {
  await client.query('DROP FUNCTION bench.note_ranking CASCADE; DROP TABLE bench.ranked');
}

/** The share (0–1) of the time from first begin to last end in which no ranking ran. Throws when there are none. */
export function idleShare(times: readonly RankingTime[]): number {
  const [first, ...others] = times.toSorted((a, b) => a.began - b.began);
  if (first === undefined) throw new RangeError('Nothing was ranked');
  let idle = 0;
  let last = first.ended;
  for (const { began, ended } of others) {
    idle += Math.max(0, began - last);
    last = Math.max(last, ended);
  }
  return idle / (last - first.began);
}
