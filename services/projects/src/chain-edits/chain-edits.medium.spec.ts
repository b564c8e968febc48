import 'reflect-metadata';
import { CATALOGUE, type DataOf, type MessageContext, projects } from '@queqiao/contracts';
import type { Sender } from '@queqiao/messaging/testing';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { projectsService } from '../projects.module.js';

const { putChainNode, removeChainNode, putChainLink, removeChainLink, setChainLeader, getChainMap } = projects;
const actor = build.actor({ roles: ['platform-admin'] });
const city: MessageContext = { city: '371600', actor, requestId: 'test' };
const otherCity: MessageContext = { ...city, city: '510100' };
const source = { name: '市产业链责任分工', date: '2026-03' };

let bed: ServiceBed;
let sender: Sender;
const ask: Sender['bus']['request'] = (...question) => sender.bus.request(...question);

beforeAll(async () => {
  bed = await startServiceBed(projectsService);
  sender = bed.sender;
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const cityRow = (id: string, more: Partial<projects.PriorityIndustryInput> = {}): projects.CityInput => {
  const { city: _, hasChain: __, version: ___, updatedAt: ____, ...industry } = build.industry({ id });
  const { version: _____, ...row } = build.city();
  return { ...row, industries: [{ ...industry, ...more }] };
};
const importCity = (row: projects.CityInput) =>
  ask(projects.importCities, { rows: [row] }, { ...city, city: CATALOGUE });

/** An industry of its own for each case, without a chain map. */
let count = 0;
async function newIndustry(): Promise<string> {
  const industryId = `371600-edited-${++count}`;
  await importCity(cityRow(industryId));
  return industryId;
}

const foil = {
  nodeId: 'foil',
  name: { zh: '铝箔', en: 'Foil' },
  segment: 'mid' as const,
  codes: ['3252'],
  terms: ['铝箔'],
};
const wheel = { ...foil, nodeId: 'wheel', name: { zh: '轮毂', en: 'Wheels' }, terms: ['轮毂'] };
const missing = { state: 'missing' as const, source };

async function industryWithTwoNodes(): Promise<string> {
  const industryId = await newIndustry();
  await ask(putChainNode, { industryId, ...foil }, city);
  await ask(putChainNode, { industryId, ...wheel }, city);
  return industryId;
}

it('gives an industry a map with the first node, judges it at once, and tells of it without its owner', async () => {
  const industryId = await newIndustry();
  expect(await ask(getChainMap, { industryId }, city)).toEqual({ industryId, version: 0, nodes: [], links: [] });
  const heard: DataOf<typeof projects.industryChanged>[] = [];
  sender.bus.listen(projects.industryChanged, (data) => {
    if (data.industry.id === industryId && data.industry.version === 2) heard.push(data);
  });
  const owner = { office: '示例局', name: '示例科长', since: '2025-04', source };
  const map = await ask(putChainNode, { industryId, version: 0, ...foil, owner, published: missing }, city);
  expect(map).toMatchObject({ version: 1, nodes: [{ id: 'foil', owner, state: 'missing' }] });
  expect(await ask(getChainMap, { industryId }, city)).toEqual(map);
  await waitFor(() => heard.length === 1);
  expect(heard[0]).toMatchObject({ industry: { hasChain: true }, nodes: [{ id: 'foil', state: 'missing' }] });
  expect(heard[0]?.nodes[0]).not.toHaveProperty('owner');
});

it('changes a node as a whole, once, and against the version that was read', async () => {
  const industryId = await industryWithTwoNodes();
  const renamed = { industryId, ...foil, name: { zh: '电池箔', en: 'Battery foil' }, version: 2 };
  const map = await ask(putChainNode, renamed, city);
  expect(map.nodes.map(({ id, name }) => [id, name.zh])).toEqual([
    ['foil', '电池箔'],
    ['wheel', '轮毂'],
  ]);
  expect((await ask(putChainNode, { ...renamed, version: 3 }, city)).version).toBe(3);
  await expect(ask(putChainNode, renamed, city)).rejects.toMatchObject({
    code: 'conflict',
    details: [{ field: 'version', rule: 'current-version' }],
  });
});

it('removes a node with its links and with what was said of it', async () => {
  const industryId = await industryWithTwoNodes();
  await ask(putChainLink, { industryId, from: 'foil', to: 'wheel' }, city);
  await ask(projects.stateNode, { industryId, nodeId: 'foil', ...missing }, city);
  const without = await ask(removeChainNode, { industryId, nodeId: 'foil', version: 3 }, city);
  expect(without).toMatchObject({ version: 4, nodes: [{ id: 'wheel' }], links: [] });
  expect(await ask(removeChainNode, { industryId, nodeId: 'foil' }, city)).toEqual(without);
  const again = await ask(putChainNode, { industryId, ...foil }, city);
  expect(again.nodes.map(({ id, state }) => [id, state])).toEqual([
    ['wheel', 'unknown'],
    ['foil', 'unknown'],
  ]);
});

it('links two nodes once, and takes the link away again', async () => {
  const industryId = await industryWithTwoNodes();
  const link = { from: 'foil', to: 'wheel' };
  const linked = await ask(putChainLink, { industryId, ...link, version: 2 }, city);
  expect(linked).toMatchObject({ version: 3, links: [link] });
  expect(await ask(putChainLink, { industryId, ...link }, city)).toEqual(linked);
  expect(await ask(removeChainLink, { industryId, ...link, version: 3 }, city)).toMatchObject({
    version: 4,
    links: [],
  });
});

it('names the field of what cannot be', async () => {
  const industryId = await industryWithTwoNodes();
  const refused = (field: string, rule: string) => ({ code: 'invalid', details: [{ field, rule }] });
  await expect(ask(putChainNode, { industryId, ...foil, codes: ['0999'] }, city)).rejects.toMatchObject(
    refused('codes.0', 'known-industry'),
  );
  await expect(ask(putChainLink, { industryId, from: 'foil', to: 'nowhere' }, city)).rejects.toMatchObject(
    refused('to', 'known-node'),
  );
  await expect(ask(putChainLink, { industryId, from: 'foil', to: 'foil' }, city)).rejects.toMatchObject(
    refused('to', 'another-node'),
  );
  const tomorrow = { name: '示例链长', since: '2999-01', source };
  await expect(ask(setChainLeader, { industryId, leader: tomorrow }, city)).rejects.toMatchObject(
    refused('leader.since', 'not-in-future'),
  );
});

it('has room for sixty nodes', async () => {
  const industryId = `371600-edited-${++count}`;
  const { nodeId: _, ...fields } = foil;
  const nodes = Array.from({ length: projects.MOST_NODES }, (__, row) => ({ ...fields, id: `node-${row}` }));
  await importCity(cityRow(industryId, { chain: { nodes, links: [] } }));
  await expect(ask(putChainNode, { industryId, ...foil }, city)).rejects.toMatchObject({
    code: 'invalid',
    details: [{ field: 'nodeId', rule: 'at-most' }],
  });
  expect(await ask(putChainNode, { industryId, ...wheel, nodeId: 'node-7' }, city)).toMatchObject({ version: 2 });
});

it('says who leads a chain, until nobody does', async () => {
  const industryId = await newIndustry();
  const leader = { name: '示例链长', duty: '示例职务', since: '2025', source };
  expect(await ask(setChainLeader, { industryId, leader }, city)).toMatchObject({ version: 1, leader, nodes: [] });
  expect(await ask(projects.getIndustry, { id: industryId }, city)).toMatchObject({ hasChain: false });
  expect(await ask(setChainLeader, { industryId, leader: null }, city)).toEqual({
    industryId,
    version: 2,
    nodes: [],
    links: [],
  });
});

it('is not for another city', async () => {
  const industryId = await industryWithTwoNodes();
  await expect(ask(putChainNode, { industryId, ...foil }, otherCity)).rejects.toMatchObject({
    code: 'not_found',
    details: [{ field: 'industryId' }],
  });
  await expect(ask(removeChainNode, { industryId, nodeId: 'foil' }, otherCity)).rejects.toMatchObject({
    code: 'not_found',
  });
});

it('lets an import replace the map but not the people that it does not name', async () => {
  const industryId = await industryWithTwoNodes();
  const owner = { office: '示例局', source };
  const leader = { name: '示例链长', source };
  await ask(putChainNode, { industryId, ...foil, owner }, city);
  await ask(setChainLeader, { industryId, leader }, city);
  await importCity(cityRow(industryId));
  expect(await ask(getChainMap, { industryId }, city)).toMatchObject({ version: 4, leader, nodes: [{ owner }, {}] });
  const { nodeId: id, ...fields } = foil;
  const row = cityRow(industryId, { chain: { nodes: [{ id, ...fields }], links: [] } });
  await importCity(row);
  await importCity(row);
  const map = await ask(getChainMap, { industryId }, city);
  expect(map).toMatchObject({ version: 5, leader, nodes: [{ id: 'foil', owner }] });
  expect(map.nodes).toHaveLength(1);
});
