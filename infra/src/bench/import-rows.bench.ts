import { enterprises, type MessageContext, matching } from '@queqiao/contracts';
import { createPool } from '@queqiao/database';
import { Bus } from '@queqiao/messaging';
import type pg from 'pg';
import { inBatches, readLines } from '../seed/files.js';
import type { Bench, Installation } from './bench.js';
import { copy } from './copy.js';
import { quantile, type Row, row, tell, timed } from './measure.js';
import { until } from './until.js';

const WARM_UP = 1_000;
const ROWS = 10_000;
const ROUNDS = 3;
/** A city that is not set up: nothing there asks for candidates, so no ranking competes with the import for the machine. */
const context: MessageContext = { city: '440300', actor: 'bench', requestId: 'bench' };

/**
 * How many organisations a second go in through the bulk request: batches of 500 over NATS, one after the other, each
 * parsed, checked, versioned, stored and put into the outbox for the other services in one transaction. Meanwhile the
 * services that listen take them over, as they would in an import by an officer. The median of three rounds of 10,000.
 *
 * The rival is the fastest way into Postgres that there is: one COPY of the very rows that were stored into a table with
 * the same columns and indexes; it parses, checks and tells nobody anything.
 */
export const importRows: Bench = { name: 'import-rows', run };

async function run({ database, nats }: Installation): Promise<Row[]> {
  const bus = new Bus(nats);
  const rates: number[] = [];
  const patterns = await enterprisesOfSample();
  const first = await candidates(bus);
  await store(bus, generated(patterns, 'bench-0', WARM_UP));
  await until('the warm-up to be seen', async () => (await candidates(bus)) >= first + WARM_UP);
  for (let round = 1; round <= ROUNDS; round++) {
    const before = await candidates(bus);
    const rows = generated(patterns, `bench-${round}`, ROWS);
    const ms = await timed(() => store(bus, rows));
    rates.push((ROWS * 1_000) / ms);
    tell(`import, round ${round}: ${Math.round(ms)} ms`);
    // The next round is not to pay for what the listeners still do for this one.
    await until(`all ${ROWS} rows to be seen`, async () => (await candidates(bus)) >= before + ROWS);
  }
  const pool = createPool(database, 'enterprises', (error) => tell(error.message), 1);
  const copyRate = await rateOfCopy(pool).finally(() => pool.end());
  const rival = { name: 'one raw COPY of the same rows into a table with the same indexes', value: copyRate };
  return [row('import of organisations through the bulk request', quantile(rates, 0.5), 'rows/s', rival)];
}

async function store(bus: Bus, rows: readonly enterprises.OrganisationInput[]): Promise<void> {
  let stored = 0;
  for await (const batch of inBatches(rows)) {
    stored += (await bus.request(enterprises.importOrganisations, { rows: batch }, context)).stored;
  }
  if (stored !== rows.length) throw new Error(`${rows.length - stored} generated organisations were refused`);
}

async function rateOfCopy(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('CREATE SCHEMA bench');
    await client.query('CREATE TABLE bench.organisation (LIKE organisation INCLUDING ALL)');
    const rows = await copy(client, `COPY (SELECT * FROM organisation WHERE id LIKE 'bench-1-%') TO STDOUT`);
    const rates: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await client.query('TRUNCATE bench.organisation');
      const ms = await timed(() => copy(client, 'COPY bench.organisation FROM STDIN', rows));
      rates.push((ROWS * 1_000) / ms);
    }
    const { rows: counted } = await client.query<{ rows: number }>(
      'SELECT count(*)::int AS rows FROM bench.organisation',
    );
    if (counted[0]?.rows !== ROWS) throw new Error(`COPY stored ${counted[0]?.rows} rows`);
    return quantile(rates, 0.5);
  } finally {
    await client.query('DROP SCHEMA IF EXISTS bench CASCADE');
    client.release();
  }
}

const candidates = async (bus: Bus) => (await bus.request(matching.rankingStatus, {}, context)).candidates;

async function enterprisesOfSample(): Promise<enterprises.OrganisationInput[]> {
  const found: enterprises.OrganisationInput[] = [];
  for await (const line of readLines('enterprises-cn.jsonl')) found.push(enterprises.organisationInput.parse(line));
  return found;
}

/** Enterprises with the facts of the sample's in turn, under names that nobody has. */
function generated(
  patterns: readonly enterprises.OrganisationInput[],
  prefix: string,
  count: number,
): enterprises.OrganisationInput[] {
  return Array.from({ length: count }, (_, number) => {
    const pattern = patterns[number % patterns.length];
    if (pattern === undefined) throw new Error('The sample has no enterprises');
    const { stockCode: _stock, creditCode: _credit, shortName: _short, nameEn: _english, ...facts } = pattern;
    return {
      ...facts,
      id: `${prefix}-${number}`,
      name: `基准企业 ${prefix}-${number}`,
      sources: [{ name: 'benchmark' }],
    };
  });
}
