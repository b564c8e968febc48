import { startEarlierDatabase } from '@queqiao/platform/testing';

let earlier: Awaited<ReturnType<typeof startEarlierDatabase>>;

beforeAll(async () => {
  earlier = await startEarlierDatabase('matching', (name) => name < '20261126170700_actor_ids');
}, 60_000);
afterAll(() => earlier.stop());

it('keeps who did what when names become actors with ids', async () => {
  const { db } = earlier;
  await db.query("INSERT INTO weight_set (id, city, pair) VALUES ('set', '371600', 'industry>enterprise')");
  await db.query(`
    INSERT INTO weight_version (id, city, set_id, number, state, weights, reason, created_at, author, published_by) VALUES
      ('a', '371600', 'set', 1, 'published', '{}', '', now(), '示例专员', '示例管理员'),
      ('b', '371600', 'set', 2, 'draft', '{}', '', now(), '王"明', NULL)`);
  const response = { author: '王"明', reason: '"author":"x"', publishedBy: '示例管理员' };
  await db.query(
    "INSERT INTO idempotency_key (city, actor, key, request, input_hash, response) VALUES ('371600', '示例专员', 'k', 'r', 'h', $1)",
    [JSON.stringify(response)],
  );

  await earlier.migrate();

  const { rows } = await db.query('SELECT author, published_by FROM weight_version ORDER BY id');
  expect(rows).toEqual([
    { author: { id: 'sample-officer', name: '示例专员' }, published_by: { id: 'sample-admin', name: '示例管理员' } },
    { author: { id: '王"明', name: '王"明' }, published_by: null },
  ]);
  const { rows: keys } = await db.query('SELECT actor_id, response FROM idempotency_key');
  const named = (name: string) => ({ id: name, name });
  expect(keys).toEqual([
    {
      actor_id: 'sample-officer',
      response: { author: named('王"明'), reason: '"author":"x"', publishedBy: named('示例管理员') },
    },
  ]);
});
