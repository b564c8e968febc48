import { createHash } from 'node:crypto';
import { startEarlierDatabase } from '@queqiao/platform/testing';

let earlier: Awaited<ReturnType<typeof startEarlierDatabase>>;

beforeAll(async () => {
  earlier = await startEarlierDatabase('matching', (name) => name < '20261126170500');
}, 60_000);
afterAll(() => earlier.stop());

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const setIdOf = (pair: string) => `weights-${hashOf(`371600 ${pair} ind-1 office`).slice(0, 16)}`;
const suggestionIdOf = (kind: string) => `sug-${hashOf(`ind-1 ${kind} lab`).slice(0, 32)}`;

const [oldSet, newSet] = [setIdOf('industry>expert'), setIdOf('industry>laboratory')];

/** A rejected laboratory as it was stored when it was an `expert` and its contributions were `reasons`. */
async function fill(): Promise<void> {
  const { db } = earlier;
  const suggestion = suggestionIdOf('expert');
  const contribution = { factor: 'text', contribution: 0.2, text: { zh: '含“"contribution":”一词', en: 'expert' } };
  await db.query("INSERT INTO profile (kind, id, city, version, data, seq) VALUES ('expert', 'lab', '*', 1, '{}', 1)");
  await db.query(
    `INSERT INTO suggestion (id, city, target_id, candidate_kind, candidate_id, scope, candidate, rank, score, fit, intent,
       coverage, reasons, ranking, weight_set, scored_at)
     VALUES ($1, '371600', 'ind-1', 'expert', 'lab', 'domestic', '{}', 1, .5, .5, .5, 1, $2, 1, $3, now())`,
    [suggestion, JSON.stringify([contribution]), `default-3+${oldSet}-1`],
  );
  await db.query(
    `INSERT INTO decision (id, city, suggestion_id, verdict, reason, decided_by, decided_at)
     VALUES ('dec', '371600', $1, 'reject', 'conflict', '示例专员', now())`,
    [suggestion],
  );
  await db.query(
    "INSERT INTO weight_set (id, city, pair, target_id, office) VALUES ($1, '371600', 'industry>expert', 'ind-1', 'office')",
    [oldSet],
  );
  await db.query("INSERT INTO weight_evaluation VALUES ('evaluation', '371600', now(), '{}', $1)", [
    { pair: 'industry>expert', targets: { judged: 6 }, quality: { kind: 'judged' }, guardRails: [{ words: {} }] },
  ]);
  await db.query(
    `INSERT INTO weight_version (id, city, set_id, number, weights, author, reason, created_at, override_reason)
     VALUES ($1, '371600', $2, 1, '{}', '示例专员', '试', now(), '确需')`,
    [`${oldSet}-1`, oldSet],
  );
}

it('keeps laboratories, contributions, notes and evaluations under the names that they have now', async () => {
  const { db } = earlier;
  const one = async (table: string) => (await db.query(`SELECT * FROM ${table}`)).rows[0];
  await fill();

  await earlier.migrate();

  expect(await one('profile')).toMatchObject({ kind: 'laboratory', id: 'lab' });
  expect(await one('suggestion')).toMatchObject({
    id: suggestionIdOf('laboratory'),
    candidate_kind: 'laboratory',
    contributions: [{ factor: 'text', points: 0.2, text: { zh: '含“"contribution":”一词', en: 'expert' } }],
    weight_set: expect.stringMatching(new RegExp(`\\+${newSet}-1$`)),
  });
  expect(await one('decision')).toMatchObject({ suggestion_id: suggestionIdOf('laboratory'), reason: 'conflict' });
  expect(await one('weight_set')).toMatchObject({ id: newSet, pair: 'industry>laboratory' });
  const version = { id: `${newSet}-1`, set_id: newSet, note: '试', override_note: '确需' };
  expect(await one('weight_version')).toMatchObject(version);
  expect(await one('weight_evaluation')).toMatchObject({
    data: {
      pair: 'industry>laboratory',
      targets: { evaluated: 6 },
      quality: { kind: 'evaluated' },
      guardRails: [{ text: {} }],
    },
  });
});
