import 'reflect-metadata';
import { CATALOGUE, experts, type MessageContext } from '@queqiao/contracts';
import type { Sender } from '@queqiao/messaging/testing';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { expertsService } from './experts.module.js';

const { importInstitutions, importLaboratories, createInstitution, getInstitution } = experts;
const { updateInstitution, listInstitutions, listLaboratories } = experts;
const binzhou: MessageContext = {
  city: '371600',
  actor: build.actor({ roles: ['platform-admin'] }),
  requestId: 'test',
};
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const catalogue: MessageContext = { ...binzhou, city: CATALOGUE };

let bed: ServiceBed;
let sender: Sender;

beforeAll(async () => {
  bed = await startServiceBed(expertsService);
  sender = bed.sender;
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const university = (id: string, more: Partial<experts.InstitutionInput> = {}) =>
  build.institutionInput({ id, ...more });

function laboratory(id: string, institutionId: string) {
  const { institutionName: _, division: __, city: ___, version: ____, updatedAt: _____, ...input } = build.laboratory();
  return { ...input, id, institutionId };
}

describe('institutions', () => {
  it('are imported row by row, told of in an event, and left alone when they come again', async () => {
    const told: string[] = [];
    sender.bus.listen(experts.institutionsChanged, ({ institutions }) =>
      told.push(...institutions.map(({ id }) => id)),
    );
    const rows = [university('uni-1'), university('uni-2', { division: '999999' }), university('uni-3')];
    const report = await sender.bus.request(importInstitutions, { rows }, catalogue);
    expect(report).toMatchObject({ stored: 2, problems: [{ row: 1, problems: [{ field: 'division' }] }] });
    await waitFor(() => told.length === 2);
    await sender.bus.request(importInstitutions, { rows }, catalogue);
    expect((await sender.bus.request(getInstitution, { id: 'uni-1' }, binzhou)).version).toBe(1);
  });

  it('are read by somebody who speaks for one of them as if there were no other', async () => {
    const elsewhere = { division: '650100' };
    const rows = [university('uni-a', elsewhere), university('uni-b', { ...elsewhere, name: '另一所大学' })];
    await sender.bus.request(importInstitutions, { rows }, catalogue);
    const speaker = { ...binzhou, actor: build.actor({ roles: ['institution'], represents: 'uni-a' }) };
    expect(await sender.bus.request(getInstitution, { id: 'uni-a' }, speaker)).toMatchObject({ id: 'uni-a' });
    const foreign = sender.bus.request(getInstitution, { id: 'uni-b' }, speaker);
    await expect(foreign).rejects.toMatchObject({ code: 'not_found', message: expect.not.stringContaining('另一所') });
    const change = sender.bus.request(updateInstitution, { id: 'uni-a', patch: { name: '改名大学' } }, speaker);
    await expect(change).rejects.toMatchObject({ code: 'forbidden' });
  });

  it("of a city's own are hidden from another city and changed by their owner only", async () => {
    await sender.bus.request(createInstitution, university('uni-own'), binzhou);
    await expect(sender.bus.request(getInstitution, { id: 'uni-own' }, chengdu)).rejects.toMatchObject({
      code: 'not_found',
    });
    const patch = { name: '示例理工大学' };
    const changed = await sender.bus.request(updateInstitution, { id: 'uni-own', version: 1, patch }, binzhou);
    expect(changed).toMatchObject({ name: '示例理工大学', version: 2, disciplines: university('x').disciplines });
    await expect(
      sender.bus.request(updateInstitution, { id: 'uni-own', version: 1, patch }, binzhou),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(sender.bus.request(updateInstitution, { id: 'uni-1', patch }, binzhou)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('keep their English and former names', async () => {
    const names = { nameEn: 'Chengdu Jincheng College', formerNames: [{ name: '四川大学锦城学院', until: '2021' }] };
    const row = university('uni-named', { name: '成都锦城学院', division: '510100', ...names });
    await sender.bus.request(importInstitutions, { rows: [row] }, catalogue);
    expect(await sender.bus.request(getInstitution, { id: 'uni-named' }, binzhou)).toMatchObject(names);
    const patch = { formerNames: [{ name: '示例学院' }] };
    const own = await sender.bus.request(updateInstitution, { id: 'uni-own', patch }, binzhou);
    expect(own).toMatchObject({ name: '示例理工大学', ...patch });
  });

  it('are found by any of their names, in any width, bracket, script and case', async () => {
    const row = university('uni-cug', { name: '中国地质大学（武汉）', nameEn: 'China University of Geosciences' });
    const formerNames = [{ name: '北京地质学院_一百%' }];
    await sender.bus.request(importInstitutions, { rows: [{ ...row, formerNames, division: '420100' }] }, catalogue);
    const found = async (name: string) =>
      (await sender.bus.request(listInstitutions, { name }, binzhou)).items.map(({ id }) => id);
    for (const name of ['地质大学(武汉)', '中國地質', 'university OF geo', '北京地质', '_一百%'])
      expect([name, await found(name)]).toEqual([name, ['uni-cug']]);
    expect(await found('地质%大学')).toEqual([]);
  });

  it('keep what a row of an import does not name, and are cleared of what it sets to null', async () => {
    const row = university('uni-part', { nameEn: 'Part', division: '510100' });
    await sender.bus.request(importInstitutions, { rows: [row] }, catalogue);
    const rows = [{ id: 'uni-part', nameEn: null }];
    const report = await sender.bus.request(importInstitutions, { rows }, catalogue);
    expect(report.rows).toEqual([{ row: 0, id: 'uni-part', outcome: 'changed' }]);
    const after = await sender.bus.request(getInstitution, { id: 'uni-part' }, binzhou);
    expect(after).toMatchObject({ name: row.name, division: '510100', disciplines: row.disciplines });
    expect(after).not.toHaveProperty('nameEn');
  });

  it('are listed by division with all inside it, over pages', async () => {
    const first = await sender.bus.request(listInstitutions, { division: '370000', limit: 2 }, binzhou);
    const rest = await sender.bus.request(
      listInstitutions,
      { division: '370000', limit: 2, cursor: first.next ?? '' },
      binzhou,
    );
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(['uni-1', 'uni-3', 'uni-own']);
  });
});

describe('laboratories', () => {
  it('carry the names and seat of their host; one without a stored host is reported', async () => {
    const rows = [laboratory('lab-1', 'uni-1'), laboratory('lab-2', 'uni-none')];
    const report = await sender.bus.request(importLaboratories, { rows }, catalogue);
    expect(report).toMatchObject({ stored: 1, problems: [{ row: 1, problems: [{ field: 'institutionId' }] }] });
    const { items } = await sender.bus.request(listLaboratories, { institutionId: 'uni-1' }, binzhou);
    expect(items).toMatchObject([{ id: 'lab-1', institutionName: '示例大学', division: '371600' }]);
    expect(items[0]).not.toHaveProperty('institutionNameEn');
  });

  it("are found by parts of their own and of their host's name", async () => {
    await sender.bus.request(
      importInstitutions,
      { rows: [university('uni-found', { name: '渤海轻金属学院' })] },
      catalogue,
    );
    const rows = ['铝箔轧制实验室', '电解槽实验室'].map((name, n) => ({
      ...laboratory(`lab-found-${n}`, 'uni-found'),
      name,
    }));
    await sender.bus.request(importLaboratories, { rows }, catalogue);
    const found = async (name: string) =>
      (await sender.bus.request(listLaboratories, { name }, binzhou)).items.map(({ id }) => id);
    expect(await found('渤海轻')).toEqual(['lab-found-0', 'lab-found-1']);
    expect(await found('渤海轻金属学院 电解槽')).toEqual(['lab-found-1']);
    expect(await found('渤海轻金属学院 光学')).toEqual([]);
  });

  it('bring their works to whoever ranks them, and are listed without', async () => {
    const works = ['铝箔轧制的润滑\n摘要：轧制油膜', '铝箔退火'];
    const told: experts.Laboratory[] = [];
    sender.bus.listen(experts.laboratoriesChanged, (changed) => told.push(...changed.laboratories));
    await sender.bus.request(importInstitutions, { rows: [university('uni-works')] }, catalogue);
    const rows = [{ ...laboratory('lab-works', 'uni-works'), works }];
    await sender.bus.request(importLaboratories, { rows }, catalogue);
    await waitFor(() => told.some(({ id }) => id === 'lab-works'));
    expect(told.find(({ id }) => id === 'lab-works')?.works).toEqual(works);
    const { items } = await sender.bus.request(listLaboratories, { institutionId: 'uni-works' }, binzhou);
    expect(items.map((item) => [item.id, 'works' in item])).toEqual([['lab-works', false]]);
  });

  it('follow their host when it gets another name, and tell of it', async () => {
    const told: string[] = [];
    sender.bus.listen(experts.laboratoriesChanged, ({ laboratories }) =>
      told.push(...laboratories.map(({ id }) => id)),
    );
    const renamed = university('uni-1', { name: '改名大学', nameEn: 'Renamed University' });
    await sender.bus.request(importInstitutions, { rows: [renamed] }, catalogue);
    await waitFor(() => told.includes('lab-1'));
    const { items } = await sender.bus.request(listLaboratories, { institutionId: 'uni-1' }, binzhou);
    const names = { institutionName: '改名大学', institutionNameEn: 'Renamed University' };
    expect(items).toMatchObject([{ id: 'lab-1', ...names, version: 2, city: CATALOGUE }]);
  });
});
