import { storedEvents } from '@queqiao/messaging/testing';
import { storedRows, TESTS, waitFor } from '@queqiao/testing';
import { type Answer, ask, post } from '../testing/answers.js';
import { type System, startSystem } from './testing/system.js';

const BINZHOU = '/api/cities/371600';
/** Invented, and in no other text of the system. */
const person = {
  name: '金丝雀·零七',
  duty: '鸣禽部主任',
  phone: '199 8765 4307',
  email: 'Canary.Seven@birdcage.example',
};
const CANARIES = ['金丝雀', '鸣禽部', '19987654307', '199 8765 4307', 'birdcage', '云雀', '18812349999'];
/** Three are added, and one each is changed, seen, looked up, handed out, erased and removed. */
const WRITTEN_DOWN = 9;
const why = { note: '核对联系方式' };
const once = (key: string) => ({ 'idempotency-key': key });

let system: System;
let stream: { text: string; close(): void };

beforeAll(async () => {
  system = await startSystem('debug');
  stream = await openStream();
}, 240_000);

afterAll(async () => {
  stream.close();
  await system.stop();
}, 60_000);

const send = (path: string, body: unknown, headers?: Record<string, string>) =>
  system.post(`${BINZHOU}${path}`, body, headers);
const change = (path: string, body: unknown, method = 'PATCH') =>
  system.ask(`${BINZHOU}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });

describe('a person whose data are written, changed, looked up, seen, handed out and erased over HTTP', () => {
  it('is in clear in no log, event, job, table, audit, page stream and error', async () => {
    const refused = await lifeOfContacts();
    await waitFor(async () => (await auditOfContacts()).length === WRITTEN_DOWN, 30_000);
    const places = new Map<string, string>([
      ...(await storedRows(system.databaseUrl)),
      ...system.services.map(({ name, output }) => [`log of ${name}`, output()] as const),
      ['JetStream', (await storedEvents(system.backbone.nats.as(TESTS))).join('\n')],
      ['Redis', await system.backbone.redis.contents()],
      ['page stream', stream.text],
      ['audit', JSON.stringify(await auditOfContacts())],
      ['errors', JSON.stringify(refused.map(({ body }) => body))],
    ]);
    // A scan that reads nothing finds nothing.
    expect(places.get('enterprises.contact')).toContain('aes-256-gcm.test.');
    expect(places.get('JetStream')).toContain('enterprises.revealContact');
    expect(places.get('Redis')).toContain('bull');
    expect(places.get('log of enterprises')).toContain('ready');
    expect(found(places)).toEqual([]);
  }, 120_000);

  it('would be found where it is written in clear', async () => {
    await send('/risks', {
      ...{ organisationId: 'ent-foil', level: 'caution' },
      ...{ note: '金丝雀', source: '试验' },
    });
    await waitFor(async () => found(await storedRows(system.databaseUrl)).length >= 3, 30_000);
    expect(found(await storedRows(system.databaseUrl))).toEqual(
      expect.arrayContaining([
        '金丝雀 in enterprises.risk',
        '金丝雀 in matching.risk',
        '金丝雀 in accounts.audit_entry',
      ]),
    );
  }, 60_000);
});

/** Returns what was refused on the way. One contact stays at the end. */
async function lifeOfContacts(): Promise<Answer[]> {
  const contact = { partyKind: 'organisation', party: 'ent-foil', ...person, source: '展会名片' };
  const { body: kept } = await send('/contacts', contact, once('add'));
  const { body: erased } = await send('/contacts', { ...contact, phone: '18812349999', email: undefined });
  const { body: removed } = await send('/contacts', { ...contact, phone: undefined });
  const done = [
    await system.ask(`${BINZHOU}/contacts?partyKind=organisation&party=ent-foil`),
    await change(`/contacts/${kept.id}`, { version: 1, patch: { name: '云雀', phone: person.phone } }),
    await send(`/contacts/${kept.id}/reveal`, why, once('reveal')),
    await send('/contacts/search', { email: person.email }, once('search')),
    await send('/personal-data/export', { phone: person.phone, ...why }, once('export')),
    await send('/personal-data/erasure', { phone: '18812349999', ...why }, once('erase')),
    await change(`/contacts/${removed.id}`, undefined, 'DELETE'),
  ];
  expect(done.map(({ status }) => status)).toEqual(done.map(() => 200));
  expect(done[2]?.body).toMatchObject({ name: '云雀', phone: '19987654307' });
  expect(done[5]?.body).toEqual({ erased: [erased.id] });
  const refused = [
    await send('/contacts', { ...contact, phone: '19987654307199876543071998765430' }),
    await send('/contacts', { ...contact, email: 'birdcage' }),
    await send('/contacts', { ...contact, party: 'nobody' }),
    await send('/contacts', { ...contact, name: '云雀' }, once('add')),
    await send('/contacts/search', { phone: '金丝雀' }),
    await change(`/contacts/${kept.id}`, { version: 1, patch: { name: '金丝雀' } }),
    await post(`${system.origin}${BINZHOU}/contacts`, contact),
  ];
  expect(refused.map(({ status }) => status)).toEqual([400, 400, 404, 409, 400, 409, 401]);
  return refused;
}

/** Every line about contacts and personal data in full, as an auditor reads and exports it. */
async function auditOfContacts(): Promise<unknown[]> {
  const signedIn = await post(`${system.origin}/api/sessions/sample`, { login: 'sample-auditor' });
  const headers = { authorization: `Bearer ${signedIn.body.access}` };
  const list = await ask(`${system.origin}${BINZHOU}/audit?operation=enterprises.&limit=100`, { headers });
  const ids: string[] = list.body.items.map(({ id }: { id: string }) => id);
  return Promise.all(
    ids.map(async (id) => (await ask(`${system.origin}${BINZHOU}/audit/${id}`, { headers })).body as unknown),
  );
}

function found(places: ReadonlyMap<string, string>): string[] {
  return [...places].flatMap(([place, text]) =>
    CANARIES.filter((canary) => text.toLowerCase().includes(canary.toLowerCase())).map(
      (canary) => `${canary} in ${place}`,
    ),
  );
}

/** What an open page of the city is told. */
async function openStream() {
  const signedIn = await post(`${system.origin}/api/sessions/sample`, { login: 'sample-officer' });
  const ended = new AbortController();
  const response = await fetch(`${system.origin}${BINZHOU}/events`, {
    headers: { authorization: `Bearer ${signedIn.body.access}` },
    signal: ended.signal,
  });
  const heard = { text: '', close: () => ended.abort() };
  const listen = async () => {
    for await (const chunk of response.body ?? []) heard.text += Buffer.from(chunk).toString();
  };
  listen().catch((error: unknown) => {
    if (!ended.signal.aborted) throw error;
  });
  return heard;
}
