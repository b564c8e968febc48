import { readFileSync } from 'node:fs';
import { addressedOperations, hasBody, partyRole, type Role, role } from '@queqiao/contracts';
import { withAllTables } from '@queqiao/testing';
import { Attacker } from './testing/attack/attempts.js';
import type { Ids } from './testing/attack/ids.js';
import { attackedOperations, inputOf } from './testing/attack/operations.js';
import { inTurns, isRefused } from './testing/attack/outcome.js';
import { type Access, accessAs, everyRole } from './testing/attack/people.js';
import { makers, plantIn } from './testing/attack/planting.js';
import { withValue } from './testing/attack/samples.js';
import { Survey } from './testing/attack/survey.js';
import { inRoot } from './testing/processes.js';
import { type System, startSystem } from './testing/system.js';

const BINZHOU = { city: '371600', words: 'binzhousecret', code: 'binzhou', target: '371600-aluminium' };
const CHENGDU = { city: '510100', words: 'chengdusecret', code: 'chengdu', target: '510100-chips' };
/** From where records are asked for, and whose they are. */
const DIRECTIONS = [
  { own: BINZHOU, other: CHENGDU },
  { own: CHENGDU, other: BINZHOU },
];

const operations = attackedOperations();
const inCity = operations.filter(({ isInCity }) => isInCity);
const idsIn = ({ places }: (typeof operations)[number]) => places.filter(({ kind }) => kind === 'id');
/** It wants many decisions; what it makes is drafted as well. */
const MAKE_NOTHING_YET = ['matching.proposeWeights'];
/** What makes somebody more than they are. */
const PRIVILEGES = ['city', 'roles', 'represents', 'createdBy', 'isAdmin'];
/** What moves by itself, or by being read. */
const MOVING = /\/(?:audit|ranking)\b/;

type City = typeof BINZHOU;

/** A city, once each of the two has made something of every kind. */
interface Side {
  readonly people: ReadonlyMap<Role, Access>;
  readonly planted: ReadonlySet<string>;
  /** All that it tells of, and of that what is in no other city. */
  readonly ids: Ids;
  readonly alone: Ids;
  /** Its answers before and after the other city made anything. */
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  readonly stream: { readonly heard: string; readonly stop: () => void };
}

let system: System;
let operator: Access;
const sides = new Map<City, Side>();

const sideOf = (city: City) => sides.get(city) as Side;
/** Somebody of a city, who asks for what is there or `at` another one. */
const attacker = (as: Role | undefined, of = BINZHOU, at = of) =>
  new Attacker(system.origin, at.city, as === undefined ? {} : sideOf(of).people.get(as));
const survey = ({ city }: City) => new Survey(system.origin, city, operator);

beforeAll(async () => {
  system = await startSystem();
  operator = await accessAs('platform-admin', '*');
  const streams = { binzhou: await listen(BINZHOU), chengdu: await listen(CHENGDU) };
  // Taken before the other city has anything, as what leaks would count as shared.
  const empty = await survey(CHENGDU).ids();
  const emptyBefore = await survey(CHENGDU).answers(empty);
  const inBinzhou = await plantIn(system, operator, BINZHOU);
  const emptyAfter = await survey(CHENGDU).answers(empty);
  const binzhou = await survey(BINZHOU).ids();
  const before = await survey(BINZHOU).answers(binzhou);
  const inChengdu = await plantIn(system, operator, CHENGDU);
  const after = await survey(BINZHOU).answers(binzhou);
  const chengdu = await survey(CHENGDU).ids();
  sides.set(BINZHOU, {
    ...{ people: await everyRole(BINZHOU.city), planted: inBinzhou, stream: streams.binzhou, before, after },
    ...{ ids: binzhou, alone: await notIn(CHENGDU, binzhou.without(empty.all())) },
  });
  sides.set(CHENGDU, {
    ...{ people: await everyRole(CHENGDU.city), planted: inChengdu, stream: streams.chengdu },
    ...{ before: emptyBefore, after: emptyAfter },
    ...{ ids: chengdu, alone: await notIn(BINZHOU, chengdu.without(binzhou.all())) },
  });
}, 240_000);

afterAll(async () => {
  for (const { stream } of sides.values()) stream.stop();
  await system?.stop();
}, 30_000);

describe.each(DIRECTIONS)('to $own.code, what $other.code has', ({ own, other }) => {
  it('is of every kind that can be made', () => {
    const { planted } = sideOf(other);
    const missing = makers()
      .map(({ name }) => name)
      .filter((name) => !planted.has(name));
    // Another one belongs into plants.ts.
    expect(missing).toEqual(MAKE_NOTHING_YET);
  });

  it('changes no answer, list, count or page, and is heard on no stream', async () => {
    const { before, after, stream } = sideOf(own);
    const changed = [...before].filter(([url, answer]) => !MOVING.test(url) && after.get(url) !== answer);
    expect(changed.map(([url]) => [url, after.get(url)])).toEqual([]);
    const now = await survey(own).answers(sideOf(own).ids);
    expect([...after.values(), ...now.values(), stream.heard].filter((text) => text.includes(other.words))).toEqual([]);
    expect(stream.heard).toContain('retry:');
  });

  it('is hidden by the database where a statement forgets the city, in every table', async () => {
    const tables = await citiesByTable(own.city);
    expect(tables.filter(({ all }) => all.includes(other.city)).length).toBeGreaterThan(30);
    expect(tables.filter(({ seen }) => seen.some((city) => city !== own.city && city !== '*'))).toEqual([]);
    expect(tables.filter(({ seen }) => seen.includes(own.city)).length).toBeGreaterThan(30);
  });

  it('is not reached by the cursor of its lists', async () => {
    const cursors = await survey(other).cursors();
    expect(cursors.length).toBeGreaterThan(4);
    const taken: string[] = [];
    for (const [operation, cursor] of cursors) {
      const { status } = await attacker('platform-admin', own).try(operation, { cursor });
      if (status !== 400) taken.push(`${operation.name}: ${status}`);
    }
    expect(taken).toEqual([]);
  });

  it('is found by no text that is searched for or filtered by', async () => {
    const foreign = [...sideOf(other).alone.all()].map((id) => `"${id}"`);
    const found: string[] = [];
    let searched = 0;
    for (const operation of inCity.filter(({ http, name }) => http.method === 'GET' || isQuestion(name)))
      for (const { path } of operation.places.filter(({ kind }) => kind === 'text')) {
        const input = withValue(inputOf(operation, path), path, other.words) as Record<string, unknown>;
        const text = JSON.stringify((await attacker('platform-admin', own).try(operation, input)).body);
        const told = foreign.filter((id) => text.includes(id));
        if (told.length > 0) found.push(`${operation.name} ${path.join('.')}: ${told}`);
        searched++;
      }
    expect(found).toEqual([]);
    expect(searched).toBeGreaterThan(4);
  });

  it.each(role.options)(
    'is nobody’s: to the role %s each id of it is as one that does not exist',
    async (as) => {
      const { ids } = sideOf(own);
      const foreign = sideOf(other).alone;
      // Ids of every kind in every place, once.
      const isWide = as === 'platform-admin' && own === BINZHOU;
      const wrong: string[] = [];
      let tried = 0;
      await inTurns(inCity, async (operation) => {
        for (const { path } of idsIn(operation)) {
          const some = isWide ? foreign.ofAllKinds() : foreign.of(operation, path);
          wrong.push(...(await attacker(as, own).probe(operation, path, some, ids, other.words)));
          tried += some.length;
        }
      });
      process.stdout.write(`${as} of ${own.code}: ${tried} ids of ${other.code} tried\n`);
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});

describe('what others of the same city have', () => {
  it.each(partyRole.options)('is hidden from who speaks for one organisation as %s', async (as) => {
    const reach = cells(as);
    const { ids } = sideOf(BINZHOU);
    const shared = await survey(BINZHOU).shared(ids);
    const narrow = inCity.filter(({ name }) => reach.get(name) === 'own');
    const wrong: string[] = [];
    for (const operation of narrow) {
      for (const { path } of idsIn(operation)) {
        const some = ids.of(operation, path).filter((id) => !shared.has(id));
        wrong.push(...(await attacker(as).probe(operation, path, some, ids, BINZHOU.words)));
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('every operation', () => {
  it('is closed to whoever is not signed in, but for the door', async () => {
    const wrong: string[] = [];
    await inTurns(operations, async (operation) => {
      const isDoor = operation.name.startsWith('gateway.') && operation.name !== 'gateway.cityEvents';
      const answer = await attacker(undefined).try(operation);
      if (isRefused(answer) === isDoor) wrong.push(`${operation.name}: ${answer.status}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(role.options)(
    'is open to the role %s as docs/permissions.md says, in its own city alone',
    async (as) => {
      const here = cells(as);
      const elsewhere = cells('visitor');
      const wrong: string[] = [];
      await inTurns(operations, async (operation) => {
        const { name, isInCity } = operation;
        if (!here.has(name)) wrong.push(`${name} is not in docs/permissions.md`);
        const answer = await attacker(as).try(operation);
        if (isRefused(answer) === (here.get(name) !== '')) wrong.push(`${name}: ${answer.status}`);
        if (answer.status >= 500) wrong.push(`${name}: ${JSON.stringify(answer.body)}`);
        if (!isInCity) return;
        const there = await attacker(as, BINZHOU, CHENGDU).try(operation);
        if (isRefused(there) === (elsewhere.get(name) !== '')) wrong.push(`${name} in another city: ${there.status}`);
      });
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  // API3:2023, ASVS 5.0 15.3.3.
  it.each(PRIVILEGES)(
    'takes no %s that its contract does not name, at any depth of its body',
    async (field) => {
      const taken: string[] = [];
      await inTurns(operations, async (operation) => {
        if (hasBody(operation.http.method)) taken.push(...(await attacker('platform-admin').assign(operation, field)));
      });
      expect(taken).toEqual([]);
    },
    60_000,
  );

  it('was tried by every role', () => {
    const named = readFileSync(inRoot('docs/permissions.md'), 'utf8').match(/^\| `/gm)?.length;
    process.stdout.write(`${operations.length} of ${named} operations were tried by ${role.options.length} roles\n`);
    expect(operations).toHaveLength(named ?? 0);
  });
});

/** The column of a role in the reviewed table: how far it reaches with each operation, '' for a refusal. */
function cells(as: Role): ReadonlyMap<string, string> {
  const lines = readFileSync(inRoot('docs/permissions.md'), 'utf8').split('\n');
  const [head = [], , ...rows] = lines.filter((line) => line.startsWith('|')).map((line) => line.split('|'));
  const column = head.findIndex((cell) => cell.trim() === as);
  return new Map(rows.map((row) => [String(row[1]).replace(/[` ]/g, ''), String(row[column]).trim()]));
}

/** Those that the other city has no shared record of. */
async function notIn(other: City, ids: Ids): Promise<Ids> {
  return ids.without(await survey(other).shared(ids));
}

/** Whether an operation by POST only asks, with what belongs into no address. */
function isQuestion(name: string): boolean {
  return addressedOperations().some(
    (one) => one.name === name && one.http.method === 'POST' && one.audit === undefined,
  );
}

async function listen({ city }: City): Promise<Side['stream']> {
  const end = new AbortController();
  const url = `${system.origin}/api/cities/${city}/events`;
  const { body } = await fetch(url, { headers: operator, signal: end.signal });
  const listener = { heard: '', stop: () => end.abort() };
  const follow = async () => {
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) listener.heard += text;
  };
  // It ends when the test does.
  follow().catch(() => undefined);
  return listener;
}

/** Of which cities there are rows in each table with a column `city`, and those that a session bound to the city sees. */
async function citiesByTable(city: string) {
  return withAllTables(system.databaseUrl, async (client) => {
    const { rows } = await client.query<{ schema: string; name: string }>(`
      SELECT c.relnamespace::regnamespace::text AS schema, c.oid::regclass::text AS name
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'city' AND NOT a.attisdropped
      WHERE c.relkind = 'r' ORDER BY 2`);
    const tables: { name: string; all: string[]; seen: string[] }[] = [];
    for (const { schema, name } of rows) {
      const cities = async () => (await client.query(`SELECT DISTINCT city FROM ${name}`)).rows.map((row) => row.city);
      const all = await cities();
      await client.query(`SET ROLE queqiao_${schema}; SET queqiao.city = '${city}'`);
      tables.push({ name, all, seen: await cities() });
      await client.query('RESET ROLE');
    }
    return tables;
  });
}
