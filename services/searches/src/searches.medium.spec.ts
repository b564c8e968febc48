import 'reflect-metadata';
import {
  CATALOGUE,
  corrections,
  enterprises,
  experts,
  type InputOf,
  type MessageContext,
  projects,
  searches,
} from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { searchesService } from './searches.module.js';

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const catalogue: MessageContext = { ...binzhou, city: CATALOGUE };

let bed: ServiceBed;

beforeAll(async () => {
  bed = await startServiceBed(searchesService);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const find = async (text: string, context = binzhou, more: Partial<InputOf<typeof searches.find>> = {}) =>
  (await bed.sender.bus.request(searches.find, { text, ...more }, context)).items;
const idsOf = async (text: string, context?: MessageContext) => (await find(text, context)).map(({ id }) => id);
const until = (text: string, ids: readonly string[], context?: MessageContext) =>
  waitFor(async () => JSON.stringify(await idsOf(text, context)) === JSON.stringify(ids));
const tell = (...organisations: Partial<enterprises.Organisation>[]) =>
  bed.sender.send(
    enterprises.organisationsChanged,
    { organisations: organisations.map((one) => build.organisation({ city: CATALOGUE, ...one })) },
    catalogue,
  );

describe('an organisation', () => {
  it('is found by what it is called, and the answer names the text that was met', async () => {
    await tell({ id: 'chalco', name: '中国铝业股份有限公司', shortName: '中国铝业', products: ['氧化铝'] });
    await until('中铝', ['chalco']);
    expect((await find('zgly'))[0]).toMatchObject({
      kind: 'organisation',
      sort: 'enterprise',
      name: '中国铝业股份有限公司',
      met: { field: 'shortName', text: '中国铝业', ranges: [{ from: 0, to: 4 }] },
    });
    expect((await find('氧化铝'))[0]?.met.field).toBe('product');
  });

  it('is found by its new name within a second, and no longer once it is withdrawn', async () => {
    await tell({ id: 'moving', name: '滨州旧称轮毂厂', version: 1 });
    await until('旧称轮毂', ['moving']);
    await tell({ id: 'moving', name: '滨州新称轮毂厂', version: 2 });
    await until('新称轮毂', ['moving']);
    expect(await idsOf('旧称轮毂厂')).toEqual(['moving']);
    const withdrawn = { reason: 'mistaken', by: { id: 'a', name: '张' }, at: '2026-01-15T08:00:00.000Z' } as const;
    await tell({ id: 'moving', name: '滨州新称轮毂厂', version: 3, withdrawn });
    await until('新称轮毂', []);
  });

  it('of one city is not found in another', async () => {
    await tell({ id: 'own', name: '滨州自有示例公司', city: '371600' });
    await until('自有示例', ['own']);
    expect(await idsOf('自有示例', chengdu)).toEqual([]);
  });
});

it('a shared record is found as the city corrected it, and as it was once that is taken back', async () => {
  const record = build.organisation({ id: 'shared', name: '共享原名公司', city: CATALOGUE });
  await tell(record);
  await until('共享原名', ['shared']);
  const corrected = { ...record, name: '更正之后公司' };
  const correct = (version: number, inForce: boolean) =>
    bed.sender.send(corrections.organisationCorrected, { city: '371600', version, record: corrected, inForce });
  await correct(1, true);
  await until('更正之后', ['shared']);
  expect(await idsOf('共享原名')).toEqual([]);
  expect(await idsOf('共享原名', chengdu)).toEqual(['shared']);
  await correct(2, false);
  await until('共享原名', ['shared']);
});

it('institutions, laboratories, needs and industries are found too, and may be asked for by kind', async () => {
  const ustb = build.institution({ id: 'ustb', name: '北京科技大学', city: CATALOGUE });
  await bed.sender.send(experts.institutionsChanged, { institutions: [ustb] }, catalogue);
  const of = { institutionName: ustb.name, city: CATALOGUE };
  const laboratory = build.laboratory({ id: 'lab', name: '钢铁冶金实验室', ...of });
  await bed.sender.send(experts.laboratoriesChanged, { laboratories: [laboratory] }, catalogue);
  await bed.sender.send(enterprises.needRegistered, {
    need: build.need({ id: 'need', city: '371600', title: '寻求钢铁冶金技术' }),
  });
  await bed.sender.send(projects.industryChanged, {
    industry: build.industry({ id: '371600-steel', city: '371600', name: { zh: '钢铁冶金', en: 'Steel' } }),
    nodes: [],
    links: [],
  });
  await waitFor(async () => (await idsOf('钢铁冶金')).length === 3);
  expect((await idsOf('北科大'))[0]).toBe('ustb');
  expect((await find('钢铁冶金'))[0]).toMatchObject({ kind: 'industry', id: '371600-steel' });
  expect((await find('钢铁冶金', binzhou, { kinds: ['laboratory'] })).map(({ id }) => id)).toEqual(['lab']);
  expect((await find('钢铁冶金', chengdu)).map(({ id }) => id)).toEqual(['lab']);
});

it('no more is answered than was asked for', async () => {
  await tell(...[1, 2, 3].map((n) => ({ id: `many-${n}`, name: `多家示例${n}号公司` })));
  await waitFor(async () => (await idsOf('多家示例')).length === 3);
  expect(await find('多家示例', binzhou, { limit: 2 })).toHaveLength(2);
});
