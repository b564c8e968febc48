import { startEarlierDatabase } from '@queqiao/platform/testing';

let earlier: Awaited<ReturnType<typeof startEarlierDatabase>>;

beforeAll(async () => {
  earlier = await startEarlierDatabase('enterprises', (name) => name < '20261127033210');
}, 60_000);
afterAll(() => earlier.stop());

it('keeps licences as files of their registrations, and says nothing of who sent them when', async () => {
  const { db } = earlier;
  const person = JSON.stringify({ id: 'user', name: '示例访客' });
  await db.query(
    `INSERT INTO registration (id, city, state, role, is_new, name, user_id, applicant, proof, created_at, since, version)
     VALUES ('reg-1', '371600', 'submitted', 'enterprise', true, '示例企业', 'user', $1, '{}', now(), now(), 1)`,
    [person],
  );
  await db.query(
    `INSERT INTO licence (registration_id, city, name, type, content)
     VALUES ('reg-1', '371600', '执照.pdf', 'application/pdf', '%PDF')`,
  );

  await earlier.migrate();

  const { rows } = await db.query('SELECT * FROM attachment');
  expect(rows).toEqual([
    {
      id: expect.stringMatching(/^file-[\w-]{36}$/),
      city: '371600',
      registration_id: 'reg-1',
      need_id: null,
      ...{ name: '执照.pdf', type: 'application/pdf', bytes: 4, content: Buffer.from('%PDF') },
      ...{ added_by: null, added_at: null },
    },
  ]);
  await db.query("DELETE FROM registration WHERE id = 'reg-1'");
  expect((await db.query('SELECT 1 FROM attachment')).rowCount).toBe(0);
});
