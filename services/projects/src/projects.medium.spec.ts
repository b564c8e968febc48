import 'reflect-metadata';
import {
  CATALOGUE,
  corrections,
  type DataOf,
  enterprises,
  type MessageContext,
  matching,
  projects,
} from '@queqiao/contracts';
import type { Sender } from '@queqiao/messaging/testing';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { projectsService } from './projects.module.js';

const { importCities, listCities, listIndustries, getIndustry, updateIndustry, getChainMap, listEngagements } =
  projects;
const operator = build.actor({ roles: ['platform-admin'] });
const binzhou: MessageContext = { city: '371600', actor: operator, requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const catalogue: MessageContext = { ...binzhou, city: CATALOGUE };
const industryId = '371600-aluminium';

let bed: ServiceBed;
let sender: Sender;

beforeAll(async () => {
  bed = await startServiceBed(projectsService);
  sender = bed.sender;
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const node = (id: string, term: string): projects.ChainNodeInput => ({
  id,
  name: { zh: term, en: term },
  segment: 'mid',
  codes: ['3252'],
  terms: [term],
});

function cityRow(more: Partial<projects.PriorityIndustryInput> = {}): projects.CityInput {
  const { city: _, hasChain: __, version: ___, updatedAt: ____, ...industry } = build.industry();
  const chain = { nodes: [node('foil', '铝箔'), node('wheel', '轮毂')], links: [{ from: 'foil', to: 'wheel' }] };
  const { version: _____, ...city } = build.city();
  return { ...city, industries: [{ ...industry, chain, ...more }] };
}

/** Collects the changes of the aluminium industry that are told from now on. */
async function changes(): Promise<DataOf<typeof projects.industryChanged>[]> {
  const heard: DataOf<typeof projects.industryChanged>[] = [];
  sender.bus.listen(projects.industryChanged, (data) => data.industry.id === industryId && heard.push(data));
  return heard;
}

describe('setting up a city', () => {
  it('stores it with its industries and chain maps, and tells of each industry', async () => {
    const heard = await changes();
    const report = await sender.bus.request(importCities, { rows: [cityRow()] }, catalogue);
    expect(report).toEqual({ stored: 1, problems: [] });
    expect((await sender.bus.request(listCities, {}, catalogue)).items).toEqual([build.city()]);
    await waitFor(() => heard.length === 1);
    expect(heard[0]?.nodes.map(({ id, state }) => [id, state])).toEqual([
      ['foil', 'unknown'],
      ['wheel', 'unknown'],
    ]);
  });

  it('changes nothing when it comes again unchanged', async () => {
    await sender.bus.request(importCities, { rows: [cityRow()] }, catalogue);
    expect((await sender.bus.request(getIndustry, { id: industryId }, binzhou)).version).toBe(1);
  });

  it('takes only industries whose ids begin with the code of the city, so that none has the id of a need', async () => {
    const report = await sender.bus.request(importCities, { rows: [cityRow({ id: 'need-1' })] }, catalogue);
    expect(report.problems[0]?.problems).toMatchObject([{ field: 'industries.0.id', rule: 'city-prefix' }]);
  });

  it('reports a row whose industry code or chain link leads nowhere', async () => {
    const rows = [cityRow({ codes: ['0999'] }), { ...cityRow(), code: '510100', industries: [] }];
    const report = await sender.bus.request(importCities, { rows }, catalogue);
    expect(report.problems.map(({ row, problems }) => [row, problems[0]?.field])).toEqual([
      [0, 'industries.0.codes.0'],
      [1, 'industries'],
    ]);
    const chain = { nodes: [node('foil', '铝箔')], links: [{ from: 'foil', to: 'nowhere' }] };
    const broken = await sender.bus.request(importCities, { rows: [cityRow({ chain })] }, catalogue);
    expect(broken.problems[0]?.problems[0]).toMatchObject({
      field: 'industries.0.chain.links.0.to',
      rule: 'known-node',
    });
  });
});

describe('a city by hand', () => {
  it('is added once, renamed against the version that was read, and named by its code', async () => {
    const yantai = { code: '370600', name: { zh: '烟台', en: 'Yantai' } };
    expect(await sender.bus.request(projects.addCity, yantai, catalogue)).toEqual({ ...yantai, version: 1 });
    await expect(sender.bus.request(projects.addCity, yantai, catalogue)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ field: 'code', rule: 'unique' }],
    });
    await expect(sender.bus.request(projects.addCity, { ...yantai, code: '379900' }, catalogue)).rejects.toMatchObject({
      code: 'invalid',
      details: [{ field: 'code' }],
    });
    const renamed = { version: 1, patch: { name: { zh: '烟台市', en: 'Yantai' } } };
    const context = { ...binzhou, city: '370600' };
    expect(await sender.bus.request(projects.updateCity, renamed, context)).toMatchObject({ version: 2 });
    await expect(sender.bus.request(projects.updateCity, renamed, context)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('names its industries one by one, each id once in the installation', async () => {
    const { city: _, hasChain: __, version: ___, updatedAt: ____, ...industry } = build.industry();
    const chain = { nodes: [node('pump', '水泵')], links: [] };
    const { id: _____, ...unnamed } = industry;
    const context = { ...binzhou, city: '370600' };
    const added = await sender.bus.request(projects.addIndustry, { ...unnamed, chain }, context);
    expect(added).toMatchObject({ city: '370600', hasChain: true, version: 1 });
    const map = await sender.bus.request(getChainMap, { industryId: added.id }, context);
    expect(map.nodes.map(({ id, state }) => [id, state])).toEqual([['pump', 'unknown']]);
    const again = { ...industry, id: added.id };
    await expect(sender.bus.request(projects.addIndustry, again, context)).rejects.toMatchObject({
      details: [{ field: 'id', rule: 'unique' }],
    });
  });
});

describe('the chain map', () => {
  it('turns a node from unknown to weak when a small local enterprise makes its product, and tells of it', async () => {
    const heard = await changes();
    const local = build.organisation({
      id: 'local-1',
      name: '滨州铝箔厂',
      city: CATALOGUE,
      products: ['电池铝箔'],
      sizeBand: 'small',
      seat: { country: 'CN', division: '371681' },
    });
    const elsewhere = build.organisation({ ...local, id: 'far-1', seat: { country: 'CN', division: '510100' } });
    const sample = build.organisation({ ...local, id: 'sample-1', sample: true });
    await sender.send(enterprises.organisationsChanged, { organisations: [local, elsewhere, sample] }, catalogue);
    await waitFor(() => heard.length === 1);
    const { nodes } = await sender.bus.request(getChainMap, { industryId }, binzhou);
    expect(nodes.map(({ state, enterprises }) => [state, enterprises])).toEqual([
      ['weak', [{ id: 'local-1', name: '滨州铝箔厂', why: { kind: 'product', product: '电池铝箔', term: '铝箔' } }]],
      ['unknown', []],
    ]);
    expect(heard[0]?.industry.version).toBe(2);
  });

  it('lets go of an enterprise that moves to another city', async () => {
    const states = async () =>
      (await sender.bus.request(getChainMap, { industryId }, binzhou)).nodes.map(({ state }) => state);
    const moving = build.organisation({
      id: 'mover-1',
      city: CATALOGUE,
      products: ['轮毂'],
      sizeBand: 'small',
      seat: { country: 'CN', division: '371681' },
    });
    await sender.send(enterprises.organisationsChanged, { organisations: [moving] }, catalogue);
    await waitFor(async () => (await states())[1] === 'weak');
    const away = { ...moving, version: 2, seat: { country: 'CN', division: '510100' } };
    await sender.send(enterprises.organisationsChanged, { organisations: [away] }, catalogue);
    await waitFor(async () => (await states())[1] === 'unknown');
  });

  it('counts what an enterprise from elsewhere makes at a site here, until the enterprise is gone', async () => {
    const states = async () =>
      (await sender.bus.request(getChainMap, { industryId }, binzhou)).nodes.map(({ state }) => state);
    const source = { name: '年度报告' };
    const group = build.organisation({
      id: 'group-1',
      city: CATALOGUE,
      products: ['手机'],
      sizeBand: 'small',
      seat: { country: 'CN', division: '440300' },
      sites: [{ division: '371602', does: '轮毂工厂', products: ['轮毂'], source }],
    });
    await sender.send(enterprises.organisationsChanged, { organisations: [group] }, catalogue);
    await waitFor(async () => (await states())[1] === 'weak');
    const gone = { ...group, version: 2, status: { state: 'dissolved', source } } as const;
    await sender.send(enterprises.organisationsChanged, { organisations: [gone] }, catalogue);
    await waitFor(async () => (await states())[1] === 'unknown');
  });

  it('counts a shared enterprise as the city corrected it, until the city takes that back', async () => {
    const states = async () =>
      (await sender.bus.request(getChainMap, { industryId }, binzhou)).nodes.map(({ state }) => state);
    const seat = { country: 'CN', division: '371681' };
    const shared = build.organisation({ id: 'shared-1', city: CATALOGUE, products: ['手机'], sizeBand: 'small', seat });
    await sender.send(enterprises.organisationsChanged, { organisations: [shared] }, catalogue);
    const city = binzhou.city;
    const record = { ...shared, city, products: ['轮毂'], version: 2 };
    await sender.send(corrections.organisationCorrected, { city, version: 2, record, inForce: true });
    await waitFor(async () => (await states())[1] === 'weak');
    await sender.send(corrections.organisationCorrected, { city, version: 3, record, inForce: false });
    await waitFor(async () => (await states())[1] === 'unknown');
  });

  it("is not found by another city's officer", async () => {
    await expect(sender.bus.request(getChainMap, { industryId }, chengdu)).rejects.toMatchObject({ code: 'not_found' });
    expect((await sender.bus.request(listIndustries, {}, chengdu)).items).toEqual([]);
  });
});

describe('a priority industry', () => {
  it('keeps what a change does not name, tells of the change, and refuses one made against an older version', async () => {
    const before = await sender.bus.request(getIndustry, { id: industryId }, binzhou);
    const heard = await changes();
    const input = { id: industryId, version: before.version, patch: { importance: 0.4 } };
    const colleague = { ...binzhou, actor: build.actor({ ...binzhou.actor, id: 'officer-2', name: '李' }) };
    const after = await sender.bus.request(updateIndustry, input, colleague);
    const stamp = {
      version: before.version + 1,
      updatedAt: after.updatedAt,
      updatedBy: { id: 'officer-2', name: '李' },
    };
    expect(after).toEqual({ ...before, importance: 0.4, ...stamp });
    expect(before.createdBy).toEqual({ id: binzhou.actor.id, name: binzhou.actor.name });
    await waitFor(() => heard.length === 1);
    await expect(sender.bus.request(updateIndustry, input, binzhou)).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      sender.bus.request(updateIndustry, { id: industryId, patch: { codes: ['0999'] } }, binzhou),
    ).rejects.toMatchObject({ code: 'invalid', details: [{ field: 'patch.codes.0' }] });
  });
});

describe('an engagement', () => {
  const decided = (verdict: matching.Decision['verdict'], suggestionId: string) => ({
    decision: {
      id: `dec-${suggestionId}`,
      suggestionId,
      verdict,
      reason: 'other' as const,
      note: '电话已约',
      decidedBy: { id: 'sample-officer', name: '示例专员' },
      decidedAt: '2026-01-15T08:00:00.000Z',
    },
    city: '371600',
    targetId: industryId,
    candidate: { kind: 'enterprise' as const, id: 'smelter-1', name: '铝业一号' },
  });

  it('is opened as a lead by an accepted suggestion, once, and by no other verdict', async () => {
    await sender.send(matching.suggestionDecided, decided('reject', 'sug-1'));
    await sender.send(matching.suggestionDecided, decided('accept', 'sug-2'));
    await sender.send(matching.suggestionDecided, decided('accept', 'sug-2'));
    await sender.send(matching.suggestionDecided, decided('accept', 'sug-3'));
    await waitFor(async () => (await sender.bus.request(listEngagements, {}, binzhou)).items.length === 2);
    const { items } = await sender.bus.request(listEngagements, {}, binzhou);
    expect(items.map(({ id, stage, openedBy }) => [id, stage, openedBy.id])).toEqual([
      ['dec-sug-2', 'lead', 'sample-officer'],
      ['dec-sug-3', 'lead', 'sample-officer'],
    ]);
    expect((await sender.bus.request(listEngagements, {}, chengdu)).items).toEqual([]);
  });

  it('is withdrawn when the decision is taken back, also when that is heard of first', async () => {
    await sender.send(matching.decisionUndone, decided('accept', 'sug-2'));
    await sender.send(matching.decisionUndone, decided('accept', 'sug-9'));
    await waitFor(async () => (await sender.bus.request(listEngagements, {}, binzhou)).items.length === 1);
    await sender.send(matching.suggestionDecided, decided('accept', 'sug-9'));
    await sender.send(matching.suggestionDecided, decided('accept', 'sug-10'));
    await waitFor(async () => (await sender.bus.request(listEngagements, {}, binzhou)).items.length > 1);
    const { items } = await sender.bus.request(listEngagements, {}, binzhou);
    expect(items.map(({ id }) => id)).toEqual(['dec-sug-10', 'dec-sug-3']);
  });

  it('calls its candidate by the present name', async () => {
    await sender.send(matching.suggestionDecided, decided('accept', 'sug-11'));
    const renamed = build.organisation({ id: 'smelter-1', name: '改名铝业', city: CATALOGUE, version: 7 });
    const called = async () =>
      (await sender.bus.request(listEngagements, {}, binzhou)).items.map(({ candidateName }) => candidateName);
    await waitFor(async () => (await called()).length === 3);
    await sender.send(enterprises.organisationsChanged, { organisations: [renamed] }, catalogue);
    await waitFor(async () => (await called()).every((name) => name === '改名铝业'));
    await sender.send(
      enterprises.organisationsChanged,
      { organisations: [{ ...renamed, name: '旧名', version: 6 }] },
      catalogue,
    );
    await sender.send(
      enterprises.organisationsChanged,
      { organisations: [{ ...renamed, name: '新名', version: 8 }] },
      catalogue,
    );
    await waitFor(async () => (await called()).every((name) => name === '新名'));
  });
});
