import 'reflect-metadata';
import { CATALOGUE, enterprises, projects, worker } from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';

const target = '371600-aluminium';
const MONTH_MS = 30 * 24 * 60 * 60 * 1_000;
let bed: TestMatching;

/** Near and large, and in another trade. */
const weak = (n: number): enterprises.Organisation =>
  build.organisation({
    id: `near-${n}`,
    name: `邻市软件${n}号`,
    city: CATALOGUE,
    industries: [{ code: '6513' }],
    products: ['软件'],
    sizeBand: 'large',
    seat: { country: 'CN', division: '370300' },
  });
const maker = (n: number): enterprises.Organisation =>
  build.organisation({
    id: `maker-${n}`,
    name: `外省铝业${n}号`,
    city: CATALOGUE,
    industries: [{ code: '3216' }],
    seat: { country: 'CN', division: '440300' },
  });

beforeAll(async () => {
  bed = await startTestMatching();
  await bed.tellOf([...[0, 1, 2].map(maker), ...[0, 1, 2, 3].map(weak)]);
  await bed.sender.send(projects.industryChanged, { industry: build.industry(), nodes: [], links: [] });
  await bed.settled(target);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const shownIds = async (more: Parameters<TestMatching['list']>[1] = {}) =>
  (await bed.list(target, { weak: 'hidden', ...more })).items.map(({ candidate }) => candidate.id);

it('hides candidates for whose fit no known fact speaks, says how many, and shows them on request', async () => {
  const hidden = await bed.list(target, { weak: 'hidden' });
  expect(hidden.items.map(({ candidate }) => candidate.id)).toEqual(['maker-0', 'maker-1', 'maker-2']);
  expect(hidden.weak).toBe(4);
  const all = await bed.list(target, { weak: 'shown' });
  expect(all.items.filter((one) => one.weak)).toHaveLength(4);
  expect(all.weak).toBe(4);
  for (const { weak, contributions } of all.items)
    expect(contributions.some(({ group, points }) => group === 'fit' && points > 0)).toBe(!weak);
});

it('pages through what is shown', async () => {
  const first = await bed.list(target, { weak: 'hidden', limit: 2 });
  const second = await bed.list(target, { weak: 'hidden', limit: 2, cursor: first.next });
  expect([...first.items, ...second.items].map(({ candidate }) => candidate.id)).toEqual(await shownIds());
  expect(second.next).toBeUndefined();
});

it('says of a hidden one why it is hidden', async () => {
  const asked = { targetId: target, candidateKind: 'enterprise', candidateId: 'near-0' } as const;
  const { standing, text } = await bed.sender.bus.request(worker.explainPair, asked, officer);
  expect(standing).toMatchObject({ status: 'ranked', weak: true });
  expect(text.zh).toContain('列表中默认隐藏');
});

it('keeps one in sight that an officer decided on', async () => {
  const until = new Date(Date.now() + MONTH_MS).toISOString().slice(0, 10);
  await bed.decide(target, 'near-0', { verdict: 'later', reason: 'not-now', until });
  expect(await shownIds()).toContain('near-0');
  expect((await bed.list(target, { weak: 'hidden' })).weak).toBe(3);
});
