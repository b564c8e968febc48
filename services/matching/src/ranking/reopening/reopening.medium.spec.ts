import 'reflect-metadata';
import { CATALOGUE, enterprises, matching, projects, settings, weights, worker } from '@queqiao/contracts';
import { build, waitFor } from '@queqiao/testing';
import { admin, chengdu, officer, startTestMatching, type TestMatching } from '../../testing/test-matching.js';

const target = '371600-aluminium';
const pair = 'industry>enterprise';
const rejection = { verdict: 'reject', reason: 'no-expansion' } as const;

let bed: TestMatching;
beforeAll(async () => {
  bed = await startTestMatching();
  await bed.tellOf([1, 2, 3, 4, 5].map((n) => works(n)));
  await bed.sender.send(projects.industryChanged, { industry: build.industry(), nodes: [], links: [] });
  await bed.settled(target);
}, 60_000);
afterAll(() => bed.stop(), 30_000);

function works(n: number, more: Partial<enterprises.Organisation> = {}): enterprises.Organisation {
  const named = { id: `works-${n}`, name: `铝业${n}号`, city: CATALOGUE, industries: [{ code: '3216' }] };
  return build.organisation({ ...named, rounds: [{ date: '2023-05' }], ...more });
}

async function reject(n: number): Promise<void> {
  await bed.decide(target, `works-${n}`, rejection);
  await bed.settled();
  expect((await find(n))?.state).toBe('rejected');
}

const find = (n: number) => bed.find(target, `works-${n}`);
const returned = (n: number) => waitFor(async () => (await find(n))?.state === 'open');
const listed = async () => (await bed.list(target)).items.map(({ candidate }) => candidate.id);
const change = (patch: Partial<settings.SettingValues>, version?: number) =>
  bed.sender.bus.request(settings.changeMatchingSettings, { patch, version }, admin);

describe('a rejected candidate', () => {
  it('stays away while its profile changes in other things', async () => {
    await reject(1);
    await bed.tellOf([works(1, { version: 2, sizeBand: 'large', name: '铝业一号' })]);
    await bed.settled();
    expect((await find(1))?.state).toBe('rejected');
    expect(await listed()).not.toContain('works-1');
  });

  it('returns with a new round of funding, and says so', async () => {
    const rounds = [{ date: '2023-05' }, { date: '2025-11', amountWan: 8_000 }];
    await bed.tellOf([works(1, { version: 3, rounds })]);
    await returned(1);
    const back = await find(1);
    expect(back?.returned).toMatchObject({ because: 'new-funding', record: 'works-1', at: back?.ranking.scoredAt });
    expect(back?.returned?.text.zh).toContain('2025-11');
    expect(await listed()).toContain('works-1');
  });

  it('keeps that word through later rankings, until it is decided on again', async () => {
    await bed.tellOf([works(5, { version: 2 })]);
    await bed.settled();
    expect((await find(1))?.returned?.because).toBe('new-funding');
    await reject(1);
    expect((await find(1))?.returned).toBeUndefined();
    const { id = '' } = (await find(1)) ?? {};
    const undone = await bed.sender.bus.request(matching.undoDecision, { suggestionId: id }, officer);
    expect(undone).toMatchObject({ state: 'open', returned: { because: 'new-funding' } });
    // Open ones are those of the newest ranking.
    await bed.settled();
    await reject(1);
    await bed.tellOf([works(5, { version: 3 })]);
    await bed.settled();
    expect((await find(1))?.state).toBe('rejected');
  });

  it('returns with a new product', async () => {
    await reject(2);
    await bed.tellOf([works(2, { version: 2, products: ['铝型材', '电池箔'] })]);
    await returned(2);
    expect((await find(2))?.returned).toMatchObject({ because: 'new-product' });
  });

  it('returns with a need that it registers in this city, not in another', async () => {
    await reject(3);
    const need = build.need({ id: 'need-3', organisationId: 'works-3', title: '寻找扩产合作' });
    const elsewhere = { ...need, id: 'need-of-chengdu', city: '510100' };
    await bed.sender.send(enterprises.needRegistered, { need: elsewhere }, chengdu);
    await bed.settled('need-of-chengdu');
    expect((await find(3))?.state).toBe('rejected');
    await bed.sender.send(enterprises.needRegistered, { need });
    await returned(3);
    expect((await find(3))?.returned).toMatchObject({ because: 'new-need', record: 'need-3' });
  });

  it('is explained as one that may be ranked again', async () => {
    const asked = { targetId: target, candidateKind: 'enterprise', candidateId: 'works-3' } as const;
    const { standing } = await bed.sender.bus.request(worker.explainPair, asked, officer);
    expect(standing).toMatchObject({ status: 'ranked', rank: (await find(3))?.rank });
  });
});

describe('new weights', () => {
  it('leave rejected candidates away unless the administrator says otherwise', async () => {
    await reject(4);
    await bed.publishWeights(pair, { distance: 30 });
    await bed.settled();
    expect((await find(4))?.state).toBe('rejected');
  });

  it('bring them back where the administrator says so', async () => {
    const now = await change({ returnOnNewWeights: true });
    expect(now).toMatchObject({
      returnOnNewWeights: true,
      version: 1,
      changedBy: { id: 'sample-admin', name: '示例管理员' },
    });
    await returned(4);
    expect((await find(4))?.returned).toMatchObject({ because: 'new-weights' });
    expect(await bed.sender.bus.request(settings.getMatchingSettings, {}, chengdu)).toMatchObject({
      returnOnNewWeights: false,
      version: 0,
    });
  });

  it('bring back in the preview of a draft whom they bring back once it is live', async () => {
    await reject(4);
    const draft = { pair, weights: { distance: 60 }, note: '更看重距离' };
    const { id, version } = await bed.sender.bus.request(weights.draftWeights, draft, officer);
    const preview = await bed.sender.bus.request(weights.previewWeights, { id, targetId: target }, officer);
    expect(preview.entered).toContain('works-4');
    expect(await listed()).not.toContain('works-4');
    await bed.sender.bus.request(weights.submitWeights, { id, version }, officer);
    await bed.sender.bus.request(weights.publishWeights, { id, note: '同意' }, admin);
    await bed.settled();
    expect(await listed()).toEqual(preview.preview.map(({ candidate }) => candidate.id));
  });

  it('are settings that nobody changes over somebody else', async () => {
    await expect(change({ returnOnNewWeights: false }, 0)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ field: 'version', rule: 'current-version' }],
    });
  });
});
