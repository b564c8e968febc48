import { Bus } from '@queqiao/messaging';
import type pg from 'pg';
import { IMPORTED, importUntilSeen, NO_TARGETS, toImport } from '../candidates/to-import.js';
import { copyIn, copyOut } from '../copy.js';
import type { Bench, Installation } from '../installation/bench.js';
import { withClient } from '../installation/client.js';
import { alternating, timed } from '../measure.js';
import { type Row, row } from '../row.js';

const WARM_UP = 1_000;
const ROWS = 5_000;
const RUNS = 5;

/**
 * How many organisations a second the bulk request stores, in batches of 500 over NATS, while other services take over
 * their events.
 * Rival: one COPY of the same rows into a table with the same columns and indexes, without checks or events.
 */
export const importRows: Bench = { name: 'import', run };

async function run({ database, nats, stage }: Installation): Promise<Row[]> {
  await stage.hold(0);
  const bus = new Bus(nats);
  const rate = async (part: string, count: number) =>
    (count * 1_000) / (await importUntilSeen(bus, await toImport(part, count), NO_TARGETS));
  await rate('warm-up', WARM_UP);
  return withClient(database, 'enterprises', async (client) => {
    await client.query('CREATE SCHEMA IF NOT EXISTS bench');
    await client.query('CREATE TABLE bench.organisation (LIKE organisation INCLUDING ALL)');
    const { ours, copied } = await alternating(RUNS, {
      ours: (turn) => rate(`run-${turn}`, ROWS),
      copied: () => rateOfCopy(client),
    });
    await client.query('DROP TABLE bench.organisation');
    const rival = { name: 'one raw COPY of such rows into a table with the same indexes', figures: copied };
    return [row({ bench: 'import of organisations through the bulk request', unit: 'rows/s', ours, rival })];
  });
}

async function rateOfCopy(client: pg.ClientBase): Promise<number> {
  const selected = `SELECT * FROM organisation WHERE id LIKE '${IMPORTED}%' ORDER BY id LIMIT ${ROWS}`;
  const rows: Buffer[] = [];
  await copyOut(client, `COPY (${selected}) TO STDOUT`, (piece) => rows.push(Buffer.from(piece)));
  await client.query('TRUNCATE bench.organisation');
  const ms = await timed(() => copyIn(client, 'COPY bench.organisation FROM STDIN', rows));
  const counted = await client.query<{ rows: number }>('SELECT count(*)::int AS rows FROM bench.organisation');
  const stored = counted.rows[0]?.rows ?? 0;
  if (stored === 0) throw new Error('COPY stored nothing');
  return (stored * 1_000) / ms;
}
