import 'reflect-metadata';
import { CATALOGUE, type DataOf, matching, projects, rebuild, signals } from '@queqiao/contracts';
import { build, waitFor } from '@queqiao/testing';
import { officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';

const target = '371600-aluminium';
const [first, second, third] = ['works-0', 'works-1', 'works-2'] as const;
const today = new Date().toISOString().slice(0, 10);

let bed: TestMatching;

beforeAll(async () => {
  bed = await startTestMatching();
  const names = ['甲铝业', '乙铝业', '丙铝业'];
  await bed.tellOf(names.map((name, n) => build.organisation({ id: `works-${n}`, name, city: CATALOGUE })));
  await bed.sender.send(projects.industryChanged, { industry: build.industry(), nodes: [], links: [] });
  await bed.settled(target);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const signalOf = (organisationId: string, more: Partial<signals.Signal> = {}) =>
  build.signal({
    id: `signal-${organisationId}`,
    organisationId,
    date: today,
    enteredAt: new Date().toISOString(),
    expiresOn: '2999-12-31',
    ...more,
  });

const withdrawn = { withdrawnBy: build.signal().enteredBy, withdrawnAt: new Date().toISOString() };

/** Tells of signals and waits until they, or newer states, are copied and the target ranked. */
async function tell(...told: signals.Signal[]): Promise<void> {
  await bed.sender.send(signals.signalsChanged, { signals: told });
  await waitFor(async () => {
    const sql = `SELECT FROM matching.profile p JOIN unnest($1::text[], $2::int[]) AS t(id, version)
      ON p.kind = 'signal' AND p.id = t.id AND p.version >= t.version`;
    const { rowCount } = await bed.db.query(sql, [told.map(({ id }) => id), told.map(({ version }) => version)]);
    return rowCount === told.length;
  });
  await bed.settled(target);
}

const ids = async (more: Parameters<TestMatching['list']>[1] = {}) =>
  (await bed.list(target, more)).items.map(({ candidate }) => candidate.id);
const again = (suggestionId: string) => bed.sender.bus.request(rebuild.rebuildSuggestion, { suggestionId }, officer);

it('a new signal brings its organisation up with the next ranking, and the row tells it; a rebuild is the same', async () => {
  expect(await ids()).toEqual([first, second, third]);
  const before = (await bed.list(target)).items[0];
  const news = signalOf(third);
  await tell(news);
  expect(await ids()).toEqual([third, first, second]);
  const found = await bed.find(target, third);
  expect(found?.signal).toEqual({
    id: news.id,
    kind: 'investment',
    date: today,
    text: {
      zh: `${today} 公告拟投资 30 亿元：拟新建电池铝箔生产线`,
      en: `${today}: announced an investment of CNY 3 billion`,
    },
    source: news.source,
    enteredAt: news.enteredAt,
  });
  const rebuilt = await again(found?.id ?? '');
  expect(rebuilt).toMatchObject({ identical: true, differences: [] });
  expect(rebuilt.items[0]?.signal).toEqual(found?.signal);
  expect((await again(before?.id ?? '')).identical).toBe(true);
}, 30_000);

it('a list that was decided on is rebuilt as it was, though signals came and went since', async () => {
  await tell(signalOf(third, { version: 2 }));
  const then = (await bed.list(target)).items;
  const decided = await bed.decide(target, second, { verdict: 'accept', reason: 'good-fit' });
  await bed.settled(target);
  await tell(
    signalOf(third, { version: 3, ...withdrawn }),
    signalOf(first, { kind: 'contraction', title: '关停一条生产线' }),
  );
  expect((await ids()).at(-1)).toBe(first);
  const { suggestionId, ranking } = decided;
  const rebuilt = await bed.sender.bus.request(rebuild.rebuildSuggestion, { suggestionId, ranking }, officer);
  expect(rebuilt.identical).toBe(true);
  expect(rebuilt.items.map(({ candidate, score, signal }) => [candidate.id, score, signal])).toEqual(
    then.map(({ candidate, score, signal }) => [candidate.id, score, signal]),
  );
}, 30_000);

it('the officers of an accepted pair hear of a new signal once, and of no correction or old news', async () => {
  const heard: DataOf<typeof matching.acceptedSignalled>[] = [];
  bed.sender.bus.listen(matching.acceptedSignalled, (news) => heard.push(news));
  const news = signalOf(second, { kind: 'land', title: '竞得工业用地', amountWan: 8_000 });
  await tell(signalOf(second, { id: 'signal-old', expiresOn: '2020-01-31' }), signalOf(third, { id: 'signal-open' }));
  await tell(news);
  await tell({ ...news, version: 2, amountWan: 9_000 });
  await tell(signalOf(second, { id: 'signal-last', kind: 'round' }));
  await waitFor(() => heard.length === 2);
  expect(heard[0]).toMatchObject({
    city: '371600',
    targetId: target,
    candidate: { kind: 'enterprise', id: second, name: '乙铝业' },
    signal: { kind: 'land', text: { zh: `${today} 取得土地或中标，金额 8,000 万元：竞得工业用地` } },
  });
  expect(heard[1]?.signal.kind).toBe('round');
}, 30_000);

it('the list is narrowed to what is new since a moment, ordered by the newest, and paged in that order', async () => {
  const longAgo = '2026-01-02';
  await tell(
    signalOf(first, { version: 2, kind: 'investment', date: longAgo, enteredAt: new Date().toISOString() }),
    signalOf(third, { id: 'signal-open', version: 2, ...withdrawn }),
  );
  expect((await ids({ order: 'signal' })).slice(0, 2)).toEqual([second, first]);
  const page = await bed.list(target, { order: 'signal', limit: 1 });
  const next = await bed.list(target, { order: 'signal', limit: 1, cursor: page.next });
  expect([...page.items, ...next.items].map(({ candidate }) => candidate.id)).toEqual([second, first]);
  const known = (await bed.find(target, second))?.signal?.enteredAt ?? '';
  expect(await ids({ signalSince: known })).toEqual([first]);
  expect(await ids({ signalSince: new Date().toISOString() })).toEqual([]);
}, 30_000);
