import { startEarlierDatabase } from './testing/earlier-database.js';

let earlier: Awaited<ReturnType<typeof startEarlierDatabase>>;

beforeAll(async () => {
  earlier = await startEarlierDatabase((name) => name < '20261126200000');
}, 60_000);
afterAll(() => earlier.stop());

const [officer, admin] = ['officer', 'admin'].map((id) => JSON.stringify({ id, name: id }));

it('hands the risk list to enterprises, once that service is there, and keeps what rankings need', async () => {
  const { db } = earlier;
  await db.query(
    `INSERT INTO risk (id, city, organisation_id, name, level, note, source, entered_by, entered_at, lifted_by, lifted_at, lifting_note)
     VALUES ('a', '371600', 'o', '甲', 'barred', '失信', '法院', $1, now(), $2, now(), '已结案'),
            ('b', '371600', 'o', '甲', 'caution', '亏损', '年报', $1, now(), NULL, NULL, NULL)`,
    [officer, admin],
  );

  await expect(earlier.migrate()).rejects.toThrow(/enterprises\.risk/);
  await earlier.migrate('enterprises');
  await db.query(`
    INSERT INTO enterprises.organisation (id, city, kind, scope, name, industry_codes, profile, version)
    VALUES ('o', '*', 'enterprise', 'domestic', '甲', '{}', '{}', 1)`);
  await earlier.migrate();

  const { rows } = await db.query('SELECT * FROM enterprises.risk ORDER BY id');
  expect(rows).toMatchObject([
    { id: 'a', organisation_id: 'o', entered_by: { id: 'officer' }, lifted_by: { id: 'admin' }, version: 2 },
    { id: 'b', level: 'caution', note: '亏损', source: '年报', lifted_by: null, lifted_at: null, version: 1 },
  ]);
  const { rows: copies } = await db.query('SELECT id, organisation_id, version FROM risk ORDER BY id');
  expect(copies).toEqual([
    { id: 'a', organisation_id: 'o', version: 2 },
    { id: 'b', organisation_id: 'o', version: 1 },
  ]);
});
