import { startEarlierDatabase } from '@queqiao/platform/testing';

let earlier: Awaited<ReturnType<typeof startEarlierDatabase>>;

beforeAll(async () => {
  earlier = await startEarlierDatabase('matching', (name) => name < '20261126203000');
}, 60_000);
afterAll(() => earlier.stop());

const learned = {
  decisions: 42,
  weights: [
    { factor: 'distance', present: 8, proposed: 20, low: 12, high: 28 },
    { factor: 'expansion', present: 6, proposed: 6 },
  ],
};
const rails = [
  { key: 'leastMeanOverlap', measured: 0.2, passed: false },
  { key: 'mostGini', measured: 0.2, passed: true },
  { key: 'largestQualityLoss', passed: true },
];

it('keeps earlier lessons and evaluations, and no longer calls passed what was never evaluated', async () => {
  const { db } = earlier;
  await db.query("INSERT INTO weight_set (id, city, pair) VALUES ('set', '371600', 'industry>enterprise')");
  const version = `INSERT INTO weight_version (id, city, set_id, number, state, weights, author, note, created_at, learned)
    VALUES ($1, '371600', 'set', $2, $3, '{}', '{}', '试', now(), $4)`;
  await db.query(version, ['by-hand', 1, 'live', null]);
  await db.query(version, ['learned', 2, 'draft', JSON.stringify(learned)]);
  await db.query("INSERT INTO weight_evaluation VALUES ('evaluation', '371600', now(), '{}', $1)", [
    { guardRails: rails },
  ]);

  await earlier.migrate();

  const versions = await db.query('SELECT learned FROM weight_version ORDER BY number');
  expect(versions.rows).toEqual([
    { learned: null },
    {
      learned: {
        decisions: 42,
        weights: [
          { ...learned.weights[0], learned: true },
          { ...learned.weights[1], learned: false },
        ],
      },
    },
  ]);
  const [evaluation] = (await db.query('SELECT data FROM weight_evaluation')).rows;
  expect(evaluation.data.guardRails).toEqual([
    { key: 'leastMeanOverlap', measured: 0.2, outcome: 'failed' },
    { key: 'mostGini', measured: 0.2, outcome: 'passed' },
    { key: 'largestQualityLoss', outcome: 'not-evaluated' },
  ]);
});
