import 'reflect-metadata';
import { CATALOGUE, type DataOf, enterprises, type MessageContext, projects } from '@queqiao/contracts';
import type { Sender } from '@queqiao/messaging/testing';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { projectsService } from '../projects.module.js';

const city: MessageContext = { city: '371600', actor: build.actor({ roles: ['platform-admin'] }), requestId: 'test' };
const otherCity: MessageContext = { ...city, city: '510100' };
const industryId = '371600-aluminium';
const foil = { industryId, nodeId: 'foil' };
const source = { name: '市工信局座谈', date: '2026-05-12' };

let bed: ServiceBed;
let sender: Sender;
const ask: Sender['bus']['request'] = (...question) => sender.bus.request(...question);

beforeAll(async () => {
  bed = await startServiceBed(projectsService);
  sender = bed.sender;
  const { city: _, hasChain: __, version: ___, updatedAt: ____, ...industry } = build.industry({ id: industryId });
  const node = { id: 'foil', name: { zh: '铝箔', en: 'Foil' }, segment: 'mid', codes: ['3252'], terms: ['铝箔'] };
  const { code, name } = build.city();
  const row = { code, name, industries: [{ ...industry, chain: { nodes: [node], links: [] } }] };
  await ask(projects.importCities, { rows: [row] }, { ...city, city: CATALOGUE });
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const nodeNow = async () => (await ask(projects.getChainMap, { industryId }, city)).nodes[0];
const seatIn = (division: string) => ({ seat: { country: 'CN', division } });

async function arrives(id: string, more: Partial<enterprises.Organisation>) {
  const organisation = build.organisation({ id, city: CATALOGUE, products: [], ...more });
  await sender.send(enterprises.organisationsChanged, { organisations: [organisation] }, { ...city, city: CATALOGUE });
}

/** Once the enterprise is known here. */
const isPicked = (organisationId: string, note: string) =>
  waitFor(async () =>
    ask(projects.pickMember, { ...foil, organisationId, counts: true, note }, city).then(
      () => true,
      () => false,
    ),
  );

it("keeps a person's word on a node with name, date and source, tells of it, and forgets it when it is taken back", async () => {
  const heard: DataOf<typeof projects.industryChanged>[] = [];
  sender.bus.listen(projects.industryChanged, (data) => heard.push(data));
  const said = await ask(projects.stateNode, { ...foil, state: 'missing', source }, city);
  expect(said).toMatchObject({ state: 'missing', ground: { kind: 'person', by: { id: city.actor.id }, source } });
  await waitFor(() => heard.some(({ nodes }) => nodes[0]?.state === 'missing'));
  expect(heard.at(-1)?.nodes[0]?.ground).toEqual(said.ground);
  await expect(ask(projects.stateNode, { ...foil, state: 'missing', source }, otherCity)).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await ask(projects.withdrawNodeWord, foil, city)).toMatchObject({ state: 'unknown' });
});

it('counts a group from elsewhere that a person put at a node, follows its changes, and lets the records decide again', async () => {
  await arrives('group', { name: '集团', sizeBand: 'small', ...seatIn('110000') });
  await isPicked('group', '邹平有工厂');
  expect(await nodeNow()).toMatchObject({ state: 'weak', enterprises: [{ id: 'group', why: { note: '邹平有工厂' } }] });
  await arrives('group', { name: '集团', sizeBand: 'large', version: 2, ...seatIn('110000') });
  await waitFor(async () => (await nodeNow())?.state === 'strong');
  const after = await ask(projects.unpickMember, { ...foil, organisationId: 'group' }, city);
  expect(after).toMatchObject({ state: 'unknown', enterprises: [], leftOut: [] });
  const nobody = { ...foil, organisationId: 'nobody', counts: true, note: '无' };
  await expect(ask(projects.pickMember, nobody, city)).rejects.toMatchObject({ code: 'not_found' });
  await arrives('of-chengdu', { name: '成都铝业', city: otherCity.city, ...seatIn('510100') });
  await arrives('after-it', { name: '集团二', ...seatIn('110000') });
  await isPicked('after-it', '无');
  await ask(projects.unpickMember, { ...foil, organisationId: 'after-it' }, city);
  const foreign = { ...nobody, organisationId: 'of-chengdu' };
  await expect(ask(projects.pickMember, foreign, city)).rejects.toMatchObject({ code: 'not_found' });
});

it('holds a node for missing while a registry is complete for its trades', async () => {
  const registry = await ask(projects.markRegistry, { codes: ['325'], source }, city);
  expect(await nodeNow()).toMatchObject({ state: 'missing', ground: { kind: 'registry', source } });
  expect((await ask(projects.listRegistries, {}, city)).items).toEqual([registry]);
  expect((await ask(projects.listRegistries, {}, otherCity)).items).toEqual([]);
  await ask(projects.withdrawRegistry, { id: registry.id }, otherCity);
  await ask(projects.withdrawRegistry, { id: registry.id }, city);
  expect(await nodeNow()).toMatchObject({ state: 'unknown' });
  await expect(ask(projects.markRegistry, { codes: ['0999'], source }, city)).rejects.toMatchObject({
    details: [{ field: 'codes.0' }],
  });
});

it('shows what other rules would change before they are set, and changes just that', async () => {
  await arrives('maker', { products: ['电池铝箔'], sizeBand: 'medium', ...seatIn('371681') });
  await waitFor(async () => (await nodeNow())?.state === 'weak');
  const rules = { strongFrom: 3, sizeable: 'medium' as const };
  const change = { industryId, nodeId: 'foil', name: { zh: '铝箔', en: 'Foil' }, from: 'weak', to: 'strong' };
  const { changes } = await ask(projects.previewChainRules, { rules }, city);
  expect(changes).toEqual([{ ...change, industry: build.industry().name }]);
  expect((await nodeNow())?.state).toBe('weak');
  expect(await ask(projects.setChainRules, { rules, version: 0 }, city)).toMatchObject({ rules, version: 1 });
  expect((await nodeNow())?.state).toBe('strong');
  await expect(ask(projects.setChainRules, { rules, version: 0 }, city)).rejects.toMatchObject({ code: 'conflict' });
  expect(await ask(projects.getChainRules, {}, otherCity)).toEqual({
    rules: { strongFrom: 3, sizeable: 'large' },
    version: 0,
  });
});

it('counts the plant of a group from elsewhere, until the group is gone', async () => {
  const plant = { division: '371681', does: '电池箔工厂', products: ['电池箔'], source: { name: '年度报告' } };
  const group = { name: '有厂集团', ...seatIn('110000') };
  await arrives('plant-owner', { ...group, sites: [plant] });
  const why = { kind: 'site', does: '电池箔工厂', product: '电池箔', term: '铝箔' };
  await waitFor(async () => (await nodeNow())?.enterprises.some(({ id }) => id === 'plant-owner') ?? false);
  expect((await nodeNow())?.enterprises.find(({ id }) => id === 'plant-owner')).toMatchObject({ why });
  const status = { state: 'dissolved' as const, source: { name: '公告' } };
  await arrives('plant-owner', { ...group, sites: [plant], status, version: 2 });
  await waitFor(async () => (await nodeNow())?.enterprises.every(({ id }) => id !== 'plant-owner') ?? false);
});

it('leaves a node when its enterprise moves away', async () => {
  await arrives('maker', { products: ['电池铝箔'], sizeBand: 'medium', version: 2, ...seatIn('110000') });
  await waitFor(async () => (await nodeNow())?.enterprises.length === 0);
});
