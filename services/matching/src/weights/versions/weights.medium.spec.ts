import { DEFAULT_WEIGHTS } from '@queqiao/scoring';
import 'reflect-metadata';
import { CATALOGUE, enterprises, type MessageContext, projects, weights } from '@queqiao/contracts';
import type { Sender } from '@queqiao/messaging/testing';
import { build } from '@queqiao/testing';
import { admin, chengdu, officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';

const target = '371600-aluminium';
const other = '371600-alumina';
const pair = 'industry>enterprise';

let matching: TestMatching;
let sender: Sender;

beforeAll(async () => {
  matching = await startTestMatching();
  ({ sender } = matching);
  await matching.tellOf(candidates);
  for (const id of [target, other]) {
    await sender.send(projects.industryChanged, { industry: build.industry({ id }), nodes: [], links: [] });
  }
  await sender.send(enterprises.needRegistered, { need: build.need({ id: 'need-1' }) });
  await matching.settled(target, other, 'need-1');
}, 60_000);

afterAll(() => matching.stop(), 30_000);

const seats = ['440300', '510100', '310000', '370300', '110000'];
const trades = ['3216', '3252', '3211', '3251', '3219'];
/** The further down, the nearer to the city or the bigger, and the less of the trade. */
const candidates = seats.map((division, n) =>
  build.organisation({
    id: `works-${n}`,
    name: `工厂${n}号`,
    city: CATALOGUE,
    industries: [{ code: trades[n] ?? '26' }],
    sizeBand: n > 2 ? 'large' : 'small',
    seat: { country: 'CN', division },
  }),
);

async function requestedOf(id: string): Promise<number> {
  const { rows } = await matching.db.query('SELECT requested FROM matching.target WHERE id = $1', [id]);
  return rows[0].requested;
}

async function listOf(targetId: string): Promise<{ id: string; score: number; weightSet: string }[]> {
  await matching.settled(targetId);
  const { items } = await matching.list(targetId);
  return items.map(({ candidate, score, ranking }) => ({ id: candidate.id, score, weightSet: ranking.weightSet }));
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const draft = (
  overrides: weights.Overrides,
  more: { pair?: string; targetId?: string } = {},
  context: MessageContext = officer,
) => sender.bus.request(weights.draftWeights, { pair, weights: overrides, note: '更看重距离', ...more }, context);
const submit = ({ id, version }: weights.WeightVersion) =>
  sender.bus.request(weights.submitWeights, { id, version }, officer);
const publish = (id: string, context = admin) =>
  sender.bus.request(weights.publishWeights, { id, note: '同意' }, context);
const reject = (id: string) => sender.bus.request(weights.rejectWeights, { id, note: '不采用' }, admin);
const preview = (id: string, targetId = target, overrides?: weights.Overrides) =>
  sender.bus.request(weights.previewWeights, { id, targetId, ...(overrides && { weights: overrides }) }, officer);
const publishAll = async (overrides: weights.Overrides, more: { targetId?: string } = {}) =>
  publish((await submit(await draft(overrides, more))).id);

describe('weights on their way', () => {
  let before: Awaited<ReturnType<typeof listOf>>;
  let version: weights.WeightVersion;

  it('a draft leaves the live lists alone, and only one of a scope is worked on', async () => {
    before = await listOf(target);
    expect(new Set(before.map(({ weightSet }) => weightSet))).toEqual(new Set([DEFAULT_WEIGHTS.id]));
    const requested = await requestedOf(target);
    version = await draft({ distance: 60, 'industry-path': 5 });
    expect(version).toMatchObject({
      state: 'draft',
      number: 1,
      version: 1,
      author: { id: 'sample-officer', name: '示例专员' },
      pair,
    });
    await expect(draft({ distance: 1 })).rejects.toMatchObject({
      code: 'conflict',
      details: [{ field: 'pair', rule: 'one-open-version' }],
    });
    expect([await requestedOf(target), await listOf(target)]).toEqual([requested, before]);
  });

  it('a draft is edited by who knows its newest state', async () => {
    const edit = { id: version.id, version: 1, weights: { distance: 90, 'size-band': 50, 'industry-path': 1 } };
    version = await sender.bus.request(weights.editWeights, edit, officer);
    expect(version).toMatchObject({ version: 2, weights: { distance: 90 } });
    await expect(sender.bus.request(weights.editWeights, edit, officer)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ field: 'version', rule: 'current-version' }],
    });
  });

  it('a preview shows the new list beside the live one, and nothing changes by it', async () => {
    const shown = await preview(version.id);
    expect(shown.live.map(({ candidate }) => candidate.id)).toEqual(idsOf(before));
    expect(shown.preview[0]?.candidate).toEqual({ id: 'works-3', name: '工厂3号' });
    expect(shown.moved).toContainEqual({ id: 'works-3', from: idsOf(before).indexOf('works-3') + 1, to: 1 });
    expect(shown).toMatchObject({ entered: [], left: [], overlapAt10: 1, liveWeightSet: DEFAULT_WEIGHTS.id });
    expect(shown.rankBiasedOverlap).toBeLessThan(1);
    expect(await listOf(target)).toEqual(before);
  });

  it('a preview may try other weights before they are stored, within the scope only', async () => {
    const none = await preview(version.id, target, {});
    expect(none).toMatchObject({ moved: [], rankBiasedOverlap: 1 });
    await expect(preview(version.id, 'need-1')).rejects.toMatchObject({
      code: 'invalid',
      details: [{ field: 'targetId', rule: 'in-scope' }],
    });
    await expect(preview(version.id, target, { luck: 1 })).rejects.toMatchObject({
      details: [{ field: 'weights.luck', rule: 'known-factor' }],
    });
  });

  it('a draft that nobody handed in cannot be published, a submitted one not be edited', async () => {
    await expect(publish(version.id)).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'state' }] });
    version = await submit(version);
    const edit = { id: version.id, version: version.version, weights: {} };
    await expect(sender.bus.request(weights.editWeights, edit, officer)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('the author cannot approve, under another name either, in words for both readers', async () => {
    const renamed = { ...officer, actor: { ...officer.actor, name: '改名专员' } };
    const refused = await publish(version.id, renamed).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'forbidden', details: [{ rule: 'second-person' }] });
    expect(refused).toMatchObject({
      text: { zh: expect.stringContaining('另一人'), en: expect.stringContaining('somebody else') },
    });
  });

  it('a second person publishes, a namesake of the author here, and the live list is the previewed one', async () => {
    const shown = await preview(version.id);
    const namesake = { ...admin.actor, name: officer.actor.name };
    version = await publish(version.id, { ...admin, actor: namesake });
    expect(version).toMatchObject({ state: 'live', publishedBy: { id: namesake.id, name: '示例专员' } });
    const live = await listOf(target);
    expect(live.map(({ id, score }) => ({ id, score }))).toEqual(
      shown.preview.map(({ candidate, score }) => ({ id: candidate.id, score })),
    );
    expect(new Set(live.map(({ weightSet }) => weightSet))).toEqual(new Set([shown.weightSet]));
    expect(shown.weightSet).toBe(`${DEFAULT_WEIGHTS.id}+${version.id}`);
  });

  it('one action brings the old list back', async () => {
    const roll = { setId: version.setId, note: '企业反映不合理' };
    const restored = await sender.bus.request(weights.rollBackWeights, roll, officer);
    expect(restored).toMatchObject({ state: 'live', number: 2, weights: {} });
    const live = await listOf(target);
    const bare = (list: typeof live) => list.map(({ id, score }) => ({ id, score }));
    expect(bare(live)).toEqual(bare(before));
    expect(live[0]?.weightSet).toBe(`${DEFAULT_WEIGHTS.id}+${restored.id}`);
  });

  it('every step is on record: who, what before and after, and why', async () => {
    const asked = { setId: version.setId, limit: 100 };
    const { items } = await sender.bus.request(weights.listWeightSteps, asked, officer);
    const told = items.reverse().map(({ kind, actor, number, note }) => [kind, actor.id, number, note]);
    expect(told).toEqual([
      ['draft', 'sample-officer', 1, '更看重距离'],
      ['edit', 'sample-officer', 1, '更看重距离'],
      ['submit', 'sample-officer', 1, '更看重距离'],
      ['publish', 'sample-admin', 1, '同意'],
      ['retire', 'sample-officer', 1, '企业反映不合理'],
      ['roll-back', 'sample-officer', 2, '企业反映不合理'],
    ]);
    expect(items[0]?.before).toBeUndefined();
    expect(items[1]).toMatchObject({
      before: { state: 'draft', weights: { distance: 60 } },
      after: { state: 'draft', weights: { distance: 90 } },
    });
  });
});

describe('scopes', () => {
  it("an industry's own weights go before its city's, and touch no other industry", async () => {
    const city = await publishAll({ distance: 50, text: 0 });
    const requested = await requestedOf(other);
    const own = await publishAll({ distance: 1 }, { targetId: target });
    expect(await requestedOf(other)).toBe(requested);
    const ask = (targetId: string) => sender.bus.request(weights.getEffectiveWeights, { targetId, pair }, officer);
    const [of] = (await ask(target)).items;
    expect(of?.weightSet).toBe(`${DEFAULT_WEIGHTS.id}+${city.id}+${own.id}`);
    const one = (factor: string) => of?.weights.find((weight) => weight.factor === factor);
    expect(one('distance')).toMatchObject({ weight: 1, from: 'industry', shipped: 8 });
    expect(one('text')).toMatchObject({ weight: 0, from: 'city', shipped: 14 });
    expect(one('size-band')).toMatchObject({ weight: 7, from: 'default' });
    expect((await ask(other)).items[0]?.weightSet).toBe(`${DEFAULT_WEIGHTS.id}+${city.id}`);
    expect((await listOf(target))[0]?.weightSet).toBe(of?.weightSet);
  });

  it('show every pair kind of a city where no target is named, and every kind of candidates of a target', async () => {
    const all = await sender.bus.request(weights.getEffectiveWeights, {}, officer);
    expect(all.items.map((item) => item.pair)).toEqual(expect.arrayContaining([pair, 'need:funding>investor']));
    const ofNeed = await sender.bus.request(weights.getEffectiveWeights, { targetId: 'need-1' }, officer);
    expect(ofNeed.items.map((item) => item.pair)).toEqual(['need:funding>investor']);
  });

  it("are no other city's business", async () => {
    const { items } = await sender.bus.request(weights.listWeightSets, {}, officer);
    expect(items.map(({ targetId, live }) => [targetId, live?.state])).toEqual(
      expect.arrayContaining([
        [undefined, 'live'],
        [target, 'live'],
      ]),
    );
    const [{ id = '', live } = {}] = items;
    expect((await sender.bus.request(weights.listWeightSets, {}, chengdu)).items).toEqual([]);
    await expect(sender.bus.request(weights.getWeightSet, { id }, chengdu)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(publish(live?.id ?? '', chengdu)).rejects.toMatchObject({ code: 'not_found' });
    await expect(draft({}, { targetId: target }, chengdu)).rejects.toMatchObject({
      details: [{ field: 'targetId', rule: 'industry-of-city' }],
    });
    const chengdus = await sender.bus.request(weights.getEffectiveWeights, { pair }, chengdu);
    expect(chengdus.items[0]?.weightSet).toBe(DEFAULT_WEIGHTS.id);
  });
});

describe('weights that cannot be', () => {
  const factors = async () => {
    const { items } = await sender.bus.request(weights.getEffectiveWeights, { pair }, officer);
    return (items[0]?.weights ?? []).map(({ factor }) => factor);
  };

  it.each([
    ['a factor that does not exist', { luck: 5 }, 'weights.luck', 'known-factor'],
    ['a factor of other candidates', { 'stage-fit': 5 }, 'weights.stage-fit', 'known-factor'],
    ['a negative weight', { distance: -1 }, 'weights.distance', 'too-small'],
    ['a weight over 100', { distance: 100.5 }, 'weights.distance', 'too-big'],
    ['a weight that is next to nothing', { distance: 1e-320 }, 'weights.distance', 'least-weight'],
  ])('name the field: %s', async (_, overrides, field, rule) => {
    await expect(draft(overrides)).rejects.toMatchObject({ code: 'invalid', details: [{ field, rule }] });
  });

  it('name an unknown pair kind, and an industry beside a need', async () => {
    await expect(draft({}, { pair: 'need:luck>investor' })).rejects.toMatchObject({
      details: [{ field: 'pair', rule: 'known-pair' }],
    });
    await expect(draft({}, { pair: 'need:funding>investor', targetId: target })).rejects.toMatchObject({
      details: [{ field: 'targetId', rule: 'industry-of-city' }],
    });
  });

  it('leave nothing to rank by, in their own scope or in an industry below it', async () => {
    const keys = await factors();
    const all = (weight: number) => Object.fromEntries(keys.map((key) => [key, weight]));
    await expect(draft(all(0))).rejects.toMatchObject({ details: [{ field: 'weights', rule: 'not-all-zero' }] });
    // Each is fine by itself: the industry leaves the city's distance only, and the city then drops it.
    const { distance: _, ...rest } = all(0);
    const city = await submit(await draft({ distance: 0 }));
    await publishAll(rest, { targetId: target });
    await expect(publish(city.id)).rejects.toMatchObject({
      details: [{ field: 'weights', rule: 'not-all-zero', message: { zh: expect.stringContaining(target) } }],
    });
    expect(await sender.bus.request(weights.getWeightVersion, { id: city.id }, officer)).toMatchObject({
      state: 'submitted',
    });
    expect(await reject(city.id)).toMatchObject({ state: 'rejected' });
    await expect(publish(city.id)).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('the same request twice', () => {
  it('has one effect under one key', async () => {
    const keyed = { ...officer, idempotencyKey: 'draft-1' };
    const of = { pair: 'need:funding>investor' };
    const [first, second] = [await draft({ 'stage-fit': 30 }, of, keyed), await draft({ 'stage-fit': 30 }, of, keyed)];
    expect(second).toEqual(first);
    expect(await reject(first.id)).toMatchObject({ state: 'rejected' });
  });

  it('by two people at once starts one draft', async () => {
    const of = { pair: 'need:funding>investor' };
    const tries = await Promise.allSettled([draft({}, of), draft({}, of, admin), draft({}, of)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('to roll back what never went live is a conflict', async () => {
    const { items } = await sender.bus.request(weights.listWeightSets, { pair: 'need:funding>investor' }, officer);
    const roll = { setId: items[0]?.id ?? '', note: '试' };
    await expect(sender.bus.request(weights.rollBackWeights, roll, officer)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ field: 'setId', rule: 'live' }],
    });
  });
});
