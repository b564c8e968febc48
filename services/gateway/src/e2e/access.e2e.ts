import { readFileSync } from 'node:fs';
import { hasBody, partyRole, type Role, role } from '@queqiao/contracts';
import { Attacker } from './testing/attack/attempts.js';
import type { Ids } from './testing/attack/ids.js';
import { attackedOperations } from './testing/attack/operations.js';
import { inTurns, isRefused } from './testing/attack/outcome.js';
import { type Access, accessAs, everyRole } from './testing/attack/people.js';
import { makers, plantIn } from './testing/attack/planting.js';
import { Survey } from './testing/attack/survey.js';
import { inRoot } from './testing/processes.js';
import { type System, startSystem } from './testing/system.js';

/** From where records are asked for, and whose they are. */
const OWN = { city: '371600', words: 'binzhousecret', code: 'binzhou', target: '371600-aluminium' };
const OTHER = { city: '510100', words: 'chengdusecret', code: 'chengdu', target: '510100-chips' };

const operations = attackedOperations();
const inCity = operations.filter(({ isInCity }) => isInCity);
const idsIn = ({ places }: (typeof operations)[number]) => places.filter(({ kind }) => kind === 'id');
/** It wants many decisions; what it makes is drafted as well. */
const MAKE_NOTHING_YET = ['matching.proposeWeights'];
/** What makes somebody more than they are. */
const PRIVILEGES = ['city', 'roles', 'represents', 'createdBy', 'isAdmin'];
/** What moves by itself, or by being read. */
const MOVING = /\/(?:audit|ranking)\b/;

let system: System;
let operator: Access;
let people: ReadonlyMap<Role, Access>;
let own: Ids;
let foreign: Ids;
let shared: ReadonlySet<string>;
let before: ReadonlyMap<string, string>;
let stream: { heard: string; stop: () => void };
let planted: ReadonlySet<string>;

const attacker = (as: Role | undefined, { city } = OWN) =>
  new Attacker(system.origin, city, as === undefined ? {} : people.get(as));
const survey = ({ city }: typeof OWN) => new Survey(system.origin, city, operator);

beforeAll(async () => {
  system = await startSystem();
  operator = await accessAs('platform-admin', '*');
  people = await everyRole(OWN.city);
  planted = await plantIn(system, operator, OWN);
  own = await survey(OWN).ids();
  before = await survey(OWN).answers(own);
  stream = await listen();
  await plantIn(system, operator, OTHER);
  foreign = (await survey(OTHER).ids()).without(own.all());
  foreign = foreign.without(await survey(OWN).shared(foreign));
  shared = await survey(OWN).shared(own);
}, 180_000);

afterAll(async () => {
  stream?.stop();
  await system?.stop();
}, 30_000);

describe('what another city has', () => {
  it('is of every kind that can be made', () => {
    const missing = makers()
      .map(({ name }) => name)
      .filter((name) => !planted.has(name));
    // Another one belongs into plants.ts.
    expect(missing).toEqual(MAKE_NOTHING_YET);
  });

  it('changes no answer, list, count or page of this one, and is heard on no stream of it', async () => {
    const after = await survey(OWN).answers(own);
    const changed = [...before].filter(([url, answer]) => !MOVING.test(url) && after.get(url) !== answer);
    expect(changed.map(([url]) => [url, after.get(url)])).toEqual([]);
    expect([...after.values(), stream.heard].filter((text) => text.includes(OTHER.words))).toEqual([]);
    expect(stream.heard).toContain('retry:');
  });

  it('is not reached by the cursor of its lists', async () => {
    const cursors = await survey(OTHER).cursors();
    expect(cursors.length).toBeGreaterThan(4);
    const taken: string[] = [];
    for (const [operation, cursor] of cursors) {
      const { status } = await attacker('platform-admin').try(operation, { cursor });
      if (status !== 400) taken.push(`${operation.name}: ${status}`);
    }
    expect(taken).toEqual([]);
  });

  it.each(role.options)(
    'is nobody’s: to the role %s each id of it is as one that does not exist',
    async (as) => {
      const wrong: string[] = [];
      let tried = 0;
      await inTurns(inCity, async (operation) => {
        for (const { path } of idsIn(operation)) {
          const ids = as === 'platform-admin' ? foreign.ofAllKinds() : foreign.of(operation, path);
          wrong.push(...(await attacker(as).probe(operation, path, ids, own, OTHER.words)));
          tried += ids.length;
        }
      });
      process.stdout.write(`${as}: ${tried} ids of another city tried\n`);
      expect(wrong).toEqual([]);
    },
    90_000,
  );
});

describe('what others of the same city have', () => {
  it.each(partyRole.options)('is hidden from who speaks for one organisation as %s', async (as) => {
    const reach = cells(as);
    const narrow = inCity.filter(({ name }) => reach.get(name) === 'own');
    const wrong: string[] = [];
    for (const operation of narrow) {
      for (const { path } of idsIn(operation)) {
        const ids = own.of(operation, path).filter((id) => !shared.has(id));
        wrong.push(...(await attacker(as).probe(operation, path, ids, own, OWN.words)));
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
        const there = await attacker(as, OTHER).try(operation);
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

async function listen(): Promise<{ heard: string; stop: () => void }> {
  const end = new AbortController();
  const url = `${system.origin}/api/cities/${OWN.city}/events`;
  const { body } = await fetch(url, { headers: operator, signal: end.signal });
  const listener = { heard: '', stop: () => end.abort() };
  const follow = async () => {
    for await (const text of body?.pipeThrough(new TextDecoderStream()) ?? []) listener.heard += text;
  };
  // It ends when the test does.
  follow().catch(() => undefined);
  return listener;
}
