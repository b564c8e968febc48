import { setTimeout as sleep } from 'node:timers/promises';
import { build, rowCounts, waitFor } from '@queqiao/testing';
import { type Answer, expectRefusal } from '../testing/answers.js';
import { type System, startSystem } from './testing/system.js';

const BINZHOU = '/api/cities/371600';
const CHENGDU = '/api/cities/510100';
const ALUMINIUM = `${BINZHOU}/targets/371600-aluminium/suggestions?candidateKind=enterprise`;
const CHIPS = `${CHENGDU}/targets/510100-chips/suggestions?candidateKind=enterprise`;
const USED_KEY = { 'idempotency-key': 'used-before' };
const ACCEPT = { verdict: 'accept', reason: 'good-fit' };

let system: System;
let decidedId: string;
let openId: string;
let idOfChengdu: string;

const get = (path: string) => system.ask(path);
const send = (path: string, body: unknown, headers?: Record<string, string>) => system.post(path, body, headers);
const needWith = (change: object) => ({ ...build.needInput({ organisationId: 'sample-asker' }), ...change });

// Each makes a request that the table below can send once the system is there.
const need = (change: object, headers?: Record<string, string>) => () =>
  send(`${BINZHOU}/needs`, needWith(change), headers);
const body = (whole: unknown) => () => send(`${BINZHOU}/needs`, whole);
const organisation = (change: object) => () => {
  const { id: _, ...input } = build.organisationInput();
  return send(`${BINZHOU}/organisations`, { ...input, ...change });
};
const change = (patch: object) => () =>
  system.ask(`${BINZHOU}/organisations/371600-enterprise`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ patch }),
  });
const decide = (id: () => string, word: object) => () => send(`${BINZHOU}/suggestions/${id()}/decision`, word);
const read = (path: string) => () => get(path);

type Row = [what: string, request: () => Promise<Answer>, status: number, field: string, rule: string];

// biome-ignore format: one case to a line
const refused: Row[] = [
  ['an unknown industry code in a need', need({ industries: ['3252', '9999'] }), 400, 'industries.1', 'known-industry'],
  ['a malformed industry code', need({ industries: ['32x'] }), 400, 'industries.0', 'industry-code'],
  ['an unknown industry code', organisation({ industries: [{ code: '00' }] }), 400, 'industries.0.code', 'known-industry'],
  ['an unknown code in a change', change({ industries: [{ code: '00' }] }), 400, 'patch.industries.0.code', 'known-industry'],
  ['an unknown division', organisation({ seat: { country: 'CN', division: '999999' } }), 400, 'seat.division', 'known-division'],
  ['a short credit code', organisation({ creditCode: '9137' }), 400, 'creditCode', 'credit-code-length'],
  ['a wrong check digit', organisation({ creditCode: '911101080000000001' }), 400, 'creditCode', 'credit-code-check-digit'],
  ['an empty text', need({ title: '' }), 400, 'title', 'too-small'],
  ['a text of blanks', need({ text: ' \n\t ' }), 400, 'text', 'too-small'],
  ['an over-long line', organisation({ name: '长'.repeat(201) }), 400, 'name', 'too-big'],
  ['an over-long text', need({ text: '长'.repeat(4_001) }), 400, 'text', 'too-big'],
  ['a NUL', need({ text: 'a\u0000b' }), 400, 'text', 'no-control-characters'],
  ['a control character', organisation({ name: 'a\u0007b' }), 400, 'name', 'no-control-characters'],
  ['a lone surrogate', need({ title: 'a\ud800b' }), 400, 'title', 'no-control-characters'],
  ['an unknown enum', need({ kind: 'gift' }), 400, 'kind', 'invalid-value'],
  ['an unknown verdict', decide(() => openId, { ...ACCEPT, verdict: 'perhaps' }), 400, 'verdict', 'invalid-value'],
  ['a number for a text', need({ title: 5 }), 400, 'title', 'invalid-type'],
  ['a text for a number', need({ amountWan: '3000' }), 400, 'amountWan', 'invalid-type'],
  ['a null', need({ stage: null }), 400, 'stage', 'invalid-value'],
  ['a list for the body', body([]), 400, 'body', 'invalid-type'],
  ['a body that is no JSON', body('{"kind":'), 400, 'body', 'json'],
  ['a body over 4 MiB', need({ text: 'x'.repeat(4 * 1024 * 1024) }), 413, 'body', 'max-size'],
  ['an unknown field', need({ colour: 'red' }), 400, 'colour', 'known-field'],
  ['an unknown field of a change', change({ colour: 'red' }), 400, 'patch.colour', 'known-field'],
  ['a need of an unknown organisation', need({ organisationId: 'nobody' }), 400, 'organisationId', 'exists'],
  ['an unknown id', read(`${BINZHOU}/organisations/nobody`), 404, 'id', 'exists'],
  ['an unknown suggestion', decide(() => 'sug-none', ACCEPT), 404, 'suggestionId', 'exists'],
  ['an unknown city', read('/api/cities/999999/needs'), 404, 'city', 'exists'],
  ["another city's need", read(`${BINZHOU}/needs/need-of-chengdu`), 404, 'id', 'exists'],
  ["another city's industry", read(`${BINZHOU}/industries/510100-chips`), 404, 'id', 'exists'],
  ["another city's ranking", read(CHIPS.replace(CHENGDU, BINZHOU)), 404, 'targetId', 'exists'],
  ["another city's suggestion", decide(() => idOfChengdu, ACCEPT), 404, 'suggestionId', 'exists'],
  ['an id that is taken', need({ id: 'need-371600-key' }), 409, 'id', 'unique'],
  ['a second decision', decide(() => decidedId, ACCEPT), 409, 'suggestionId', 'undecided'],
  ['a reason for another verdict', decide(() => openId, { ...ACCEPT, reason: 'too-small' }), 400, 'reason', 'reason-suits-verdict'],
  ['"other" without a note', decide(() => openId, { ...ACCEPT, reason: 'other' }), 400, 'note', 'required-with-other'],
  ['a used key with another body', need({ title: '另一个需求' }, USED_KEY), 409, 'Idempotency-Key', 'same-request'],
  ['an over-long key', need({}, { 'idempotency-key': 'k'.repeat(129) }), 400, 'Idempotency-Key', 'too-big'],
  ['too many rows', () => send(`${BINZHOU}/needs/import`, { rows: Array(501).fill({}) }), 400, 'rows', 'too-big'],
];

beforeAll(async () => {
  system = await startSystem();
  const [first, second] = (await get(ALUMINIUM)).body.items;
  [decidedId, openId] = [first.id, second.id];
  idOfChengdu = (await get(CHIPS)).body.items[0].id;
  expect((await organisation({ id: '371600-enterprise' })()).status).toBe(201);
  expect((await decide(() => decidedId, ACCEPT)()).status).toBe(201);
  expect((await need({ id: 'need-371600-key' }, USED_KEY)()).status).toBe(201);
  await waitFor(async () => {
    const { targets, current } = (await get(`${BINZHOU}/ranking`)).body;
    const { items } = (await get(`${BINZHOU}/engagements`)).body;
    return targets === 2 && current === 2 && items.length === 1 && (await isQuiet());
  }, 30_000);
}, 90_000);

afterAll(() => system?.stop(), 30_000);

describe('bad input', () => {
  it.each(refused)('refuses %s and writes nothing', async (_what, request, status, field, rule) => {
    const before = await rowCounts(system.databaseUrl);
    expectRefusal(await request(), status, field, rule);
    expect(await rowCounts(system.databaseUrl)).toEqual(before);
    expect(ended()).toEqual([]);
  });

  it('stores the good rows of a bulk request and reports each bad one by its number', async () => {
    const row = (id: string, bad: object = {}) => ({ ...build.organisationInput({ id, name: `批量${id}` }), ...bad });
    const { status, body: report } = await send(`${BINZHOU}/organisations/import`, {
      rows: [
        row('bulk-371600-1'),
        row('bulk-371600-2', { industries: [{ code: '9999' }] }),
        row('bulk-371600-3', { name: 'a\u0000b', products: 'x' }),
        null,
        row('bulk-371600-1'),
        row('bulk-371600-4'),
      ],
    });

    expect([status, report.stored]).toEqual([200, 2]);
    expect(report.problems.map(shortly)).toEqual([
      [1, 'industries.0.code known-industry'],
      [2, 'name no-control-characters', 'products invalid-type'],
      [3, 'row invalid-type'],
      [4, 'id unique-in-batch'],
    ]);
    const { items } = (await get(`${BINZHOU}/organisations?name=${encodeURIComponent('批量')}`)).body;
    expect(items.map(({ id }: { id: string }) => id).sort()).toEqual(['bulk-371600-1', 'bulk-371600-4']);
  });

  it('gives the first answer again when a request is repeated with its key', async () => {
    const before = await rowCounts(system.databaseUrl);
    const repeated = await need({ id: 'need-371600-key' }, USED_KEY)();
    expect([repeated.status, repeated.body.id]).toEqual([201, 'need-371600-key']);
    expect((await rowCounts(system.databaseUrl))['enterprises.need']).toBe(before['enterprises.need']);
  });

  it('leaves every process alive and ready', async () => {
    expect(ended()).toEqual([]);
    expect((await get('/health/ready')).body).toMatchObject({ status: 'ok' });
  });
});

function shortly({ row, problems }: { row: number; problems: { field: string; rule: string }[] }) {
  return [row, ...problems.map(({ field, rule }) => `${field} ${rule}`)];
}

/** The processes that are gone, with their last words. */
const ended = () => system.services.filter(({ isAlive }) => !isAlive()).map(({ name, output }) => [name, output()]);

/** No event is on its way any more: the tables stay as they are for a moment. */
async function isQuiet(): Promise<boolean> {
  const before = await rowCounts(system.databaseUrl);
  await sleep(500);
  return JSON.stringify(before) === JSON.stringify(await rowCounts(system.databaseUrl));
}
