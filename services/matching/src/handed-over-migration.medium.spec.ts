import { dataTasks } from '@queqiao/contracts';
import { startEarlierDatabase } from '@queqiao/platform/testing';

let earlier: Awaited<ReturnType<typeof startEarlierDatabase>>;

beforeEach(async () => {
  earlier = await startEarlierDatabase('matching', (name) => name < '20261126200000');
}, 60_000);
afterEach(() => earlier.stop());

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

it('hands tasks about records to the services that own them, and keeps none', async () => {
  const { db } = earlier;
  await db.query(
    `INSERT INTO data_task (id, city, decision_id, kind, record_id, name, field, reason, note, state, opened_by, opened_at, closed_by, closed_at, closing_note)
     VALUES ('t1', '371600', 'dec-1', 'investor', 'fund', '某基金', 'seat', 'moved', NULL, 'open', $1, '2026-11-20T08:00:00.5Z', NULL, NULL, NULL),
            ('t2', '371600', 'dec-2', 'laboratory', 'lab', '某实验室', 'industries', 'wrong-industry', '实为光学', 'done', $1,
             '2026-11-20T08:00:00Z', $2, '2026-11-21T08:00:00Z', '已改')`,
    [officer, admin],
  );

  await expect(earlier.migrate()).rejects.toThrow(/\.data_task/);
  await earlier.migrate('enterprises');
  await earlier.migrate('experts');
  await earlier.migrate();

  const tasksOf = async (service: string) => {
    const { rows } = await db.query(`SELECT * FROM ${service}.data_task`);
    return rows.map(({ task, ...row }) => ({ ...row, task: dataTasks.dataTask.parse(task) }));
  };
  const opened = { openedBy: { id: 'officer', name: 'officer' }, openedAt: '2026-11-20T08:00:00.500Z' };
  const asked = {
    id: 'dec-1',
    record: { kind: 'investor', id: 'fund', name: '某基金' },
    field: 'seat',
    reason: 'moved',
  };
  expect(await tasksOf('enterprises')).toEqual([
    {
      id: 'dec-1',
      city: '371600',
      state: 'open',
      opened_at: new Date(opened.openedAt),
      task: { ...asked, state: 'open', ...opened },
    },
  ]);
  expect(await tasksOf('experts')).toMatchObject([
    {
      id: 'dec-2',
      task: { record: { kind: 'laboratory' }, note: '实为光学', closedBy: { id: 'admin' }, closingNote: '已改' },
    },
  ]);
  expect((await db.query("SELECT to_regclass('data_task') AS left")).rows).toEqual([{ left: null }]);
});
