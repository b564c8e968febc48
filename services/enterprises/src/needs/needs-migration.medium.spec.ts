import { startEarlierDatabase } from '@queqiao/platform/testing';

let earlier: Awaited<ReturnType<typeof startEarlierDatabase>>;

beforeAll(async () => {
  earlier = await startEarlierDatabase('enterprises', (name) => name < '20261127001010');
}, 60_000);
afterAll(() => earlier.stop());

it('keeps open needs published and closed ones closed, and says of the rest only what was written down', async () => {
  const { db } = earlier;
  await db.query(
    `INSERT INTO organisation (id, city, kind, scope, name, names, industry_codes, profile, version)
     VALUES ('maker', '371600', 'enterprise', 'domestic', '示例企业', '{}', '{}', '{}', 1)`,
  );
  const officer = { id: 'officer', name: '示例专员' };
  const store = (id: string, version: number, createdBy: object | null, closed: object | null) =>
    db.query(
      `INSERT INTO need (id, city, kind, organisation_id, title, text, industries, version, created_at, created_by, closed)
       VALUES ($1, '371600', 'supply', 'maker', '采购', '采购', '{}', $2, '2026-01-15T08:00:00Z', $3, $4)`,
      [id, version, createdBy, closed],
    );
  await store('a-open', 1, officer, null);
  await store('b-changed', 2, null, null);
  await store('c-closed', 2, officer, { reason: 'met', by: officer, at: '2026-02-01T08:00:00.000Z' });
  await store('d-loaded', 1, { id: 'sample-loader', name: 'sample-loader' }, null);

  await earlier.migrate();

  const { rows } = await db.query('SELECT id, state, since, on_behalf, published FROM need ORDER BY id');
  const at = '2026-01-15T08:00:00.000Z';
  expect(rows).toEqual([
    { id: 'a-open', state: 'published', since: new Date(at), on_behalf: true, published: { by: officer, at } },
    { id: 'b-changed', state: 'published', since: null, on_behalf: null, published: { at } },
    {
      id: 'c-closed',
      state: 'closed',
      since: new Date('2026-02-01T08:00:00.000Z'),
      on_behalf: true,
      published: { by: officer, at },
    },
    { id: 'd-loaded', state: 'published', since: new Date(at), on_behalf: true, published: { at } },
  ]);
});
