import { startEarlierDatabase } from '@queqiao/platform/testing';

let earlier: Awaited<ReturnType<typeof startEarlierDatabase>>;

beforeAll(async () => {
  earlier = await startEarlierDatabase('matching', (name) => name < '20261126203000');
}, 60_000);
afterAll(() => earlier.stop());

const contribution = (group: string, known: boolean, value: number, weight: number) => ({
  ...{ factor: group, group, known, value, weight, points: value * weight, evidence: [] },
  text: { zh: '理由', en: 'Reason' },
});

it('keeps a score that its points add up to, takes fit and intent from what is known, and ranks what was ranked anew', async () => {
  const { db } = earlier;
  const contributions = [
    contribution('fit', true, 0.9, 0.2),
    contribution('fit', true, 0.3, 0.1),
    contribution('fit', false, 0.5, 0.3),
    contribution('intent', false, 0.4, 0.4),
  ];
  const score = contributions.reduce((sum, { points }) => sum + points, 0);
  await db.query(
    `INSERT INTO suggestion (id, city, target_id, candidate_kind, candidate_id, scope, candidate, rank, score, fit, intent,
       coverage, contributions, ranking, weight_set, scored_at)
     VALUES ('sug', '371600', 'ind', 'enterprise', 'e', 'domestic', '{}', 1, $1, .6, .4, .3, $2, 1, 'shipped', now())`,
    [score, JSON.stringify(contributions)],
  );
  await db.query(
    `INSERT INTO target (id, city, kind, data, version, requested, scored)
     VALUES ('ind', '371600', 'industry', '{}', 1, 4, 4), ('new', '371600', 'industry', '{}', 1, 1, 0)`,
  );

  await earlier.migrate();

  const [row] = (await db.query('SELECT base, score, fit, intent, contributions FROM suggestion')).rows;
  expect(row).toEqual({ base: 0, score, fit: expect.closeTo(0.7, 9), intent: null, contributions });
  const { rows } = await db.query('SELECT id, requested FROM target ORDER BY id');
  expect(rows[0].requested).toBeGreaterThan(4);
  expect(rows[1]).toEqual({ id: 'new', requested: 1 });
});
