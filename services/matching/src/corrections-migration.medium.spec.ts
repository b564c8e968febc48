import { startEarlierDatabase } from '@queqiao/platform/testing';

let earlier: Awaited<ReturnType<typeof startEarlierDatabase>>;

beforeAll(async () => {
  earlier = await startEarlierDatabase('matching', (name) => name < '20261127003500');
}, 60_000);
afterAll(() => earlier.stop());

it('keeps what a city corrected of organisations, now that it may correct other records as well', async () => {
  const { db } = earlier;
  const data = { id: '371600 org 1', city: '371600', version: 3, organisation: { id: 'org 1' }, inForce: true };
  await db.query("INSERT INTO profile VALUES ('correction', '371600 org 1', '371600', 3, $1, 7)", [data]);

  await earlier.migrate();

  const { organisation: record, ...rest } = data;
  const id = '371600 organisation org 1';
  expect((await db.query('SELECT id, data FROM profile')).rows).toEqual([
    { id, data: { ...rest, id, kind: 'organisation', record } },
  ]);
});
