import { argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { sessions } from '@queqiao/contracts';
import type pg from 'pg';
import { CityApi } from '../../installation/city-api.js';
import { sampleCities } from '../../seed/files.js';
import type { Bench, Installation } from '../installation/bench.js';
import { withClient } from '../installation/client.js';
import { alternating, timed } from '../measure.js';
import { type Row, row } from '../row.js';

const RUNS = 5;
const A_RUN = 40;
/** Below the number of tries at an account that a success gives back. */
const AT_ONCE = 4;

/**
 * How many people a second are signed in by their password, four at a time: limits, argon2id, session, token and a line of
 * the audit. A run is 40 sign-ins.
 * Rival: the hash of the password alone, with the cost that is stored with it, by Node's own argon2id on its thread pool.
 */
export const signIns: Bench = { name: 'sign-ins', run };

async function run({ gateway, database }: Installation): Promise<Row[]> {
  const [city] = await sampleCities();
  const api = new CityApi(gateway, city?.code ?? '');
  const person = { login: `bench-${Date.now().toString(36)}`, password: randomBytes(16).toString('hex') };
  await api.text(sessions.openAccount, { ...person, name: '示例人员' }, { as: 'nobody' });
  const cost = await withClient(database, 'accounts', (client) => costOf(client, person.login));
  const { ours, rivals } = await alternating(RUNS, {
    ours: () => perSecond(() => api.text(sessions.openSession, person, { as: 'nobody' })),
    rivals: () => perSecond(() => hash(person.password, cost)),
  });
  const words = `argon2id alone (${cost.memory} KiB, ${cost.passes} passes, ${cost.parallelism} lane), four at a time`;
  const rival = { name: words, figures: rivals };
  return [row({ bench: 'sign-ins by password over HTTP, four at a time', unit: '/s', ours, rival })];
}

async function perSecond(once: () => Promise<unknown>): Promise<number> {
  const ms = await timed(async () => {
    for (let begun = 0; begun < A_RUN; begun += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, once));
  });
  return (A_RUN * 1_000) / ms;
}

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** As it is configured: what the stored password says (`$argon2id$v=19$m=19456,t=2,p=1$…`). */
async function costOf(client: pg.ClientBase, login: string): Promise<Cost> {
  const { rows } = await client.query<{ hash: string }>(
    'SELECT password_hash AS hash FROM user_account WHERE login = $1',
    [login],
  );
  const [, memory, passes, parallelism] = /\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(rows[0]?.hash ?? '') ?? [];
  if (memory === undefined) throw new Error('The password is not stored as argon2id');
  return { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
}

const hash = (password: string, cost: Cost) =>
  promisify(argon2)('argon2id', { ...cost, message: password, nonce: randomBytes(16), tagLength: 32 });
