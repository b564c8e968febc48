import 'reflect-metadata';
import {
  CATALOGUE,
  cityDay,
  enterprises,
  exposure,
  type InputOf,
  type matching,
  projects,
  rebuild,
  settings,
} from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { admin, chengdu, officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';

const targets = ['371600-aluminium', '371600-alumina', '371600-foil'] as const;
const [first, second, third] = targets;
const seats = ['370300', '370100', '110000', '310000', '510100', '440300'];

/** The higher the number, the lower in every list: fewer of the asked products, and from 11 on small. */
function works(n: number): enterprises.Organisation {
  const products = ['电解铝', '铝合金', '铝材', '汽车'].slice(0, 4 - Math.floor(n / 4));
  return build.organisation({
    id: `works-${String(n).padStart(2, '0')}`,
    name: `铝业${n}号`,
    city: CATALOGUE,
    industries: [{ code: n < 6 ? '3216' : '32' }],
    products,
    sizeBand: n > 10 ? 'small' : 'large',
    seat: { country: 'CN', division: seats[n % 6] ?? '370300' },
  });
}

let bed: TestMatching;
beforeAll(async () => {
  bed = await startTestMatching();
  await bed.tellOf(Array.from({ length: 14 }, (_, n) => works(n + 1)));
  for (const id of targets) {
    await bed.sender.send(projects.industryChanged, { industry: build.industry({ id }), nodes: [], links: [] });
  }
  await bed.settled(...targets);
}, 60_000);
afterAll(() => bed.stop(), 30_000);

const set = async (patch: InputOf<typeof settings.changeMatchingSettings>['patch']) => {
  const changed = await bed.sender.bus.request(settings.changeMatchingSettings, { patch }, admin);
  await bed.settled();
  return changed;
};
const figures = (input: InputOf<typeof exposure.getExposure> = {}, context = officer) =>
  bed.sender.bus.request(exposure.getExposure, input, context);
const idsOf = (items: readonly matching.Suggestion[]) => items.map(({ candidate }) => candidate.id);
const ranked = async (targetId: string) => {
  const { rows } = await bed.db.query<{ candidate_id: string }>(
    'SELECT candidate_id FROM matching.suggestion WHERE target_id = $1 ORDER BY rank',
    [targetId],
  );
  return rows.map((row) => row.candidate_id);
};

describe('what officers are shown', () => {
  it('is counted once for a target and a day, for the first ten places, however it is paged', async () => {
    const page = await bed.list(first, { limit: 4 });
    expect((await figures()).showings).toBe(4);
    await bed.list(first, { limit: 4 });
    await bed.list(first, { limit: 100, cursor: page.next });
    const counted = await figures();
    expect(counted).toMatchObject({ showings: 10, candidates: 10, gini: 0, topTenShare: 1 });
    expect(counted.items[0]).toMatchObject({ showings: 1, targets: [{ targetId: first, days: 1 }] });
    expect(await figures({}, chengdu)).toMatchObject({ showings: 0, items: [] });
  });

  it('is not counted when an officer looks through decided ones', async () => {
    await bed.list(first, { state: 'accepted' });
    expect((await figures()).showings).toBe(10);
  });

  it('is told for the week that is asked for', async () => {
    await bed.db.query(
      `INSERT INTO matching.showing SELECT city, day - 7, kind, candidate_id, target_id FROM matching.showing`,
    );
    expect(await figures({ day: cityDay(new Date(Date.now() - 7 * 86_400_000)) })).toMatchObject({
      showings: 10,
    });
    expect((await figures()).showings).toBe(10);
  });
});

describe('the cap', () => {
  it('is off unless the city switches it on', async () => {
    expect(idsOf((await bed.list(second)).items)).toEqual(await ranked(second));
    expect((await figures()).showings).toBe(20);
  });

  it('sends those shown often enough behind the first ten of the next list, with a word', async () => {
    await set({ exposureCap: { on: true, perWeek: 2 } });
    const { items } = await bed.list(third);
    const order = await ranked(third);
    const often = order.filter((id) => idsOf(items.slice(4)).includes(id)).slice(0, 10);
    expect(idsOf(items.slice(0, 4))).toEqual(order.slice(10));
    expect(idsOf(items.slice(4))).toEqual(often);
    expect(items[4]).toMatchObject({ rank: 1, position: 5, exposure: { kind: 'capped' } });
    expect(items[4]?.exposure?.text.zh).toContain('2');
    expect(items[0]).toMatchObject({ rank: 11, position: 1 });
    expect(items[0]?.exposure).toBeUndefined();
  });

  it('leaves a list as it was shown earlier that day, page by page', async () => {
    expect(idsOf((await bed.list(first)).items)).toEqual(await ranked(first));
    const whole = idsOf((await bed.list(third)).items);
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await bed.list(third, { limit: 3, cursor });
      pages.push(...idsOf(page.items));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(pages).toEqual(whole);
  });

  it('leaves what is stored alone: scores, ranks and the rebuilt list', async () => {
    const { items } = await bed.list(third);
    const suggestionId = items[0]?.id ?? '';
    const rebuilt = await bed.sender.bus.request(rebuild.rebuildSuggestion, { suggestionId }, officer);
    expect(rebuilt.identical).toBe(true);
    expect(rebuilt.items.map(({ candidate }) => candidate.id)).toEqual(await ranked(third));
  });
});

describe('the floor', () => {
  it('keeps the last of the first ten places for small ones, with a word', async () => {
    await set({ exposureCap: { on: false, perWeek: 2 }, exposureFloor: { on: true, positions: 2 } });
    const { items } = await bed.list(first);
    const order = await ranked(first);
    const small = order.filter((id) => id > 'works-10').slice(0, 2);
    expect(idsOf(items.slice(8, 10))).toEqual(small);
    expect(idsOf(items.slice(0, 8))).toEqual(order.slice(0, 8));
    expect(items[8]).toMatchObject({ position: 9, exposure: { kind: 'floor' } });
    expect((await figures()).smallOrNewShare).toBeGreaterThan(0);
  });

  it('counts those of unknown size and age as new until officers have seen them for four weeks', async () => {
    const floored = async () =>
      (await bed.list(first)).items
        .filter(({ exposure: rule }) => rule?.kind === 'floor')
        .map(({ candidate }) => candidate.id);
    const [small = ''] = await floored();
    await bed.db.query(`UPDATE matching.profile SET data = data - 'sizeBand' - 'foundedOn' WHERE id = $1`, [small]);
    expect(await floored()).toContain(small);
    const showing = `INSERT INTO matching.showing VALUES ('371600', current_date - 29, 'enterprise', $1, $2)`;
    await bed.db.query(showing, [small, first]);
    expect(await floored()).not.toContain(small);
  });

  it('is not for lists of institutions', async () => {
    expect(
      (await bed.list(first, { candidateKind: 'institution' })).items.every(({ position }) => position === undefined),
    ).toBe(true);
  });

  it('is over when it is switched off', async () => {
    await set({ exposureFloor: { on: false, positions: 2 } });
    expect(idsOf((await bed.list(first)).items)).toEqual(await ranked(first));
  });
});
