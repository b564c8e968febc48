import 'reflect-metadata';
import { CATALOGUE, enterprises, type MessageContext } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const { importOrganisations, createOrganisation, getOrganisation, updateOrganisation, listOrganisations } = enterprises;
const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const catalogue: MessageContext = { ...binzhou, city: CATALOGUE };

let bed: ServiceBed;
let bus: Bus;

beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  bus = bed.sender.bus;
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const input = (id: string, more: Partial<enterprises.OrganisationInput> = {}) =>
  build.organisationInput({ id, name: `示例企业 ${id}`, ...more });
const create = (id: string, more: Partial<enterprises.OrganisationInput> = {}, context = binzhou) =>
  bus.request(createOrganisation, input(id, more), context);
const read = (id: string, context = binzhou) => bus.request(getOrganisation, { id }, context);
const importRows = (rows: unknown[], context = binzhou) => bus.request(importOrganisations, { rows }, context);
const seat = { country: 'CN', division: '371602' };

describe('the authors of a record', () => {
  it('are who made it and who changed it last; a row that changes nothing has no author', async () => {
    await create('authored-1');
    const colleague = { ...binzhou, actor: build.actor({ id: 'officer-2', name: '李' }) };
    const unchanged = await importRows([{ id: 'authored-1' }], colleague);
    expect(unchanged.rows).toMatchObject([{ outcome: 'unchanged' }]);
    const { id, name } = binzhou.actor;
    expect(await read('authored-1')).toMatchObject({ createdBy: { id, name }, updatedBy: { id, name } });
    await importRows([{ id: 'authored-1', shortName: '改' }], colleague);
    const changed = await read('authored-1');
    expect(changed).toMatchObject({ createdBy: { id, name }, updatedBy: { id: 'officer-2', name: '李' } });
  });

  it('are unknown of a record that is older than they are, until it is changed', async () => {
    await create('authored-2');
    await bed.db.query("UPDATE organisation SET profile = profile - 'createdBy' - 'updatedBy' WHERE id = 'authored-2'");
    expect(await read('authored-2')).not.toHaveProperty('createdBy');
    const changed = await bus.request(updateOrganisation, { id: 'authored-2', patch: { shortName: '改' } }, binzhou);
    expect(changed).toMatchObject({ updatedBy: { id: binzhou.actor.id } });
    expect(changed).not.toHaveProperty('createdBy');
  });
});

describe('a row of an import that names a stored organisation', () => {
  it('changes what it names, clears what it sets to null, and leaves the rest', async () => {
    await create('part-1', { products: ['微型计算机'], stockCode: '600000', seat });
    const report = await importRows([{ id: 'part-1', shortName: '部分', stockCode: null }]);
    expect(report).toEqual({ stored: 1, problems: [], rows: [{ row: 0, id: 'part-1', outcome: 'changed' }] });
    const after = await read('part-1');
    expect(after).toMatchObject({ shortName: '部分', products: ['微型计算机'], seat, version: 2 });
    expect(after).not.toHaveProperty('stockCode');
  });

  it('drops the shares of products that it replaces', async () => {
    await create('part-2', { products: ['铝箔', '铝棒'], productShares: [0.7, 0.3] });
    await importRows([{ id: 'part-2', products: ['铝箔', '铝锭'] }]);
    expect((await read('part-2')).productShares).toEqual([0.7]);
  });

  it('says of each whether it was created, changed or left as it was', async () => {
    await create('told-1');
    await create('told-2');
    const { rows = [] } = await importRows([input('told-1'), { id: 'told-2', name: '改名' }, input('told-3')]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'changed', 'created']);
  });

  it('is the whole record where the import says so', async () => {
    await create('whole-1', { products: ['铝箔'], seat });
    const { sources, name, kind } = input('whole-1');
    await bus.request(importOrganisations, { rows: [{ id: 'whole-1', kind, name, sources }], replace: true }, binzhou);
    const after = await read('whole-1');
    expect(after.products).toEqual([]);
    expect(after).not.toHaveProperty('seat');
  });

  it('cannot make another kind of it, nor undo what somebody wrote meanwhile', async () => {
    await create('guarded-1');
    await bus.request(updateOrganisation, { id: 'guarded-1', patch: { shortName: '专员改' } }, binzhou);
    const { problems } = await importRows([
      { id: 'guarded-1', version: 1, shortName: '表格' },
      input('never-made', {}),
      { id: 'guarded-2', version: 3, ...input('guarded-2') },
    ]);
    expect(problems.map(({ row, problems: [first] }) => [row, first?.field, first?.rule])).toEqual([
      [0, 'version', 'current-version'],
      [2, 'version', 'current-version'],
    ]);
    const { problems: kinds } = await importRows([{ id: 'guarded-1', kind: 'investor' }]);
    expect(kinds).toMatchObject([{ row: 0, problems: [{ field: 'kind', rule: 'fixed' }] }]);
    expect(await read('guarded-1')).toMatchObject({ kind: 'enterprise', shortName: '专员改', version: 2 });
  });
});

describe('a change', () => {
  it('clears an optional field by null and refuses to clear a required one', async () => {
    await create('cleared-1', { seat, foundedOn: '2001' });
    const patch = { seat: null, foundedOn: null };
    const after = await bus.request(updateOrganisation, { id: 'cleared-1', patch }, binzhou);
    expect(after).not.toHaveProperty('seat');
    expect(await read('cleared-1')).toEqual(after);
    const nameless = { id: 'cleared-1', patch: { name: null } } as unknown as { id: string; patch: object };
    await expect(bus.request(updateOrganisation, nameless, binzhou)).rejects.toMatchObject({
      details: [{ field: 'patch.name' }],
    });
  });
});

describe('a list that repeats itself', () => {
  it('is stored once, a product with the shares of both', async () => {
    const created = await create('once-1', {
      kind: 'investor',
      products: ['铝箔', '铝棒', '铝箔'],
      productShares: [0.3, 0.2, 0.1],
      industries: [{ code: '3252' }, { code: '3252', inferred: true }],
      mandate: { sectors: ['3911', '3911'], stages: ['growth', 'growth'], regions: ['430800', '430800'] },
    });
    expect(created).toMatchObject({ products: ['铝箔', '铝棒'], industries: [{ code: '3252' }] });
    expect(created.productShares?.map((share) => share.toFixed(2))).toEqual(['0.40', '0.20']);
    expect(created.mandate).toEqual({ sectors: ['3911'], stages: ['growth'], regions: ['430800'] });
  });
});

describe('an organisation that is there already', () => {
  const creditCode = '91350100M000100Y43';

  it('is refused by its credit code, in the catalogue or the city, and named', async () => {
    await create('code-1', { creditCode }, catalogue);
    const holder = { field: 'creditCode', rule: 'unique', message: { en: expect.stringContaining('(code-1)') } };
    await expect(create('code-2', { creditCode })).rejects.toMatchObject({ code: 'conflict', details: [holder] });
    await create('code-3');
    await expect(
      bus.request(updateOrganisation, { id: 'code-3', patch: { creditCode } }, binzhou),
    ).rejects.toMatchObject({ code: 'conflict', details: [holder] });
    const { creditCode: of, ...row } = { ...input('code-4'), creditCode };
    const { problems } = await importRows([{ ...row, creditCode: of }]);
    expect(problems).toMatchObject([{ row: 0, problems: [holder] }]);
  });

  it('is refused by its credit code within one import, and not for what another city keeps', async () => {
    const code = '91110000600037341L';
    const rows = [input('twin-1', { creditCode: code }), input('twin-2', { creditCode: code })];
    expect((await importRows(rows)).problems).toMatchObject([
      { row: 1, problems: [{ field: 'creditCode', message: { en: expect.stringContaining('(twin-1)') } }] },
    ]);
    expect((await importRows([rows[1]], chengdu)).rows).toMatchObject([{ id: 'twin-2', outcome: 'created' }]);
  });

  it('is told by a present or a former name, whatever its width and script', async () => {
    await create('named-1', { name: '广东东润紡織有限公司', formerNames: [{ name: '东润（广东）布厂' }] }, catalogue);
    const created = await create('named-2', { name: '广东东润纺织有限公司' });
    expect(created.sameName).toEqual([{ id: 'named-1', name: '广东东润紡織有限公司' }]);
    const { rows = [] } = await importRows([input('named-3', { name: '东润(广东)布厂' }), input('named-4')]);
    expect(rows.map(({ sameName }) => sameName?.map(({ id }) => id))).toEqual([['named-1'], undefined]);
  });
});

describe('a record that is taken back', () => {
  const withdraw = (id: string, context = binzhou) =>
    bus.request(enterprises.withdrawOrganisation, { id, reason: 'duplicate', note: '重复录入' }, context);
  const listed = async (name: string) =>
    (await bus.request(listOrganisations, { name }, binzhou)).items.map(({ id }) => id);

  it('leaves the lists and frees its credit code, keeps its history, and can be reinstated', async () => {
    const creditCode = '91440300708461136T';
    await create('gone-1', { creditCode });
    const withdrawn = await withdraw('gone-1');
    expect(withdrawn).toMatchObject({ version: 2, withdrawn: { reason: 'duplicate', by: { id: 'sample-officer' } } });
    expect(await listed('gone-1')).toEqual([]);
    expect(await read('gone-1')).toEqual(withdrawn);
    await expect(withdraw('gone-1')).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'in-use' }] });
    await importRows([{ id: 'gone-1', shortName: '仍撤回' }]);
    expect(await read('gone-1')).toMatchObject({ shortName: '仍撤回', withdrawn: { note: '重复录入' } });
    await create('gone-2', { creditCode });
    const back = () => bus.request(enterprises.reinstateOrganisation, { id: 'gone-1' }, binzhou);
    await expect(back()).rejects.toMatchObject({ details: [{ field: 'creditCode', rule: 'unique' }] });
    await withdraw('gone-2');
    expect(await back()).not.toHaveProperty('withdrawn');
    expect(await listed('gone-1')).toEqual(['gone-1']);
  });

  it("is the city's own", async () => {
    await create('gone-3', {}, catalogue);
    await expect(withdraw('gone-3')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('the search for a name', () => {
  const found = async (name: string) =>
    (await bus.request(listOrganisations, { name, limit: 100 }, chengdu)).items.map(({ id }) => id);

  it('takes every character as it stands', async () => {
    await create('find-1', { name: '百分之100%纯棉公司' }, catalogue);
    await create('find-2', { name: '百分之1000纯棉公司' }, catalogue);
    expect(await found('100%')).toEqual(['find-1']);
    expect(await found('%')).toEqual(['find-1']);
    expect(await found('_')).toEqual([]);
    expect(await found('\\')).toEqual([]);
  });

  it('finds by short, English and former names and by codes, in any width, bracket, script and case', async () => {
    const names = { shortName: '南玻Ａ', nameEn: 'CSG Holding', formerNames: [{ name: '中国南方玻璃公司' }] };
    await create('find-3', { name: '中国南玻集团（深圳）股份有限公司', stockCode: '000012.SZ', ...names }, catalogue);
    for (const text of ['南玻a', '集团(深圳)', '集團【深圳】', 'csg holding', '南方玻璃', '000012.sz', 'holding 南方'])
      expect([text, await found(text)]).toEqual([text, ['find-3']]);
  });
});
