import 'reflect-metadata';
import { CATALOGUE, corrections, type DataOf, experts, type MessageContext } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { expertsService } from '../experts.module.js';

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const desk: MessageContext = { ...binzhou, city: CATALOGUE, actor: build.admin({ roles: ['platform-admin'] }) };
const source = { name: '学校官网', date: '2026-04' };

let bed: ServiceBed;
const told: DataOf<typeof corrections.laboratoryCorrected>[] = [];
beforeAll(async () => {
  bed = await startServiceBed(expertsService);
  bed.sender.bus.listen(corrections.laboratoryCorrected, (data) => told.push(data));
  const { institutionName: _, division: __, city: ___, version: ____, updatedAt: _____, ...input } = build.laboratory();
  const rows = [build.institutionInput({ id: 'uni-1', name: '共享大学', division: '371602' })];
  await bed.sender.bus.request(experts.importInstitutions, { rows }, desk);
  const laboratory = { ...input, id: 'exp-1', name: '材料实验室', institutionId: 'uni-1', fields: ['铝合金'] };
  await bed.sender.bus.request(experts.importLaboratories, { rows: [laboratory] }, desk);
}, 60_000);
afterAll(() => bed.stop(), 30_000);

const institution = (context: MessageContext) =>
  bed.sender.bus.request(experts.getInstitution, { id: 'uni-1' }, context);
const laboratory = (context: MessageContext) => bed.sender.bus.request(experts.getLaboratory, { id: 'exp-1' }, context);
const found = async (name: string, context: MessageContext) =>
  (await bed.sender.bus.request(experts.listInstitutions, { name }, context)).items.map(({ id }) => id);

it('a city reads a shared institution as it corrected it, and finds it by that name; no other city does', async () => {
  const patch = { name: '更名大学', division: '371681' };
  await bed.sender.bus.request(corrections.correctInstitution, { id: 'uni-1', patch, source }, binzhou);
  expect(await institution(binzhou)).toMatchObject({ ...patch, city: CATALOGUE, corrected: ['name', 'division'] });
  expect(await found('更名大学', binzhou)).toEqual(['uni-1']);
  expect(await institution(chengdu)).toMatchObject({ name: '共享大学', division: '371602' });
  expect(await found('更名大学', chengdu)).toEqual([]);

  const back = await bed.sender.bus.request(corrections.withdrawInstitutionCorrection, { id: 'uni-1' }, binzhou);
  expect(back).toMatchObject({ name: '共享大学', division: '371602' });
  expect(await found('更名大学', binzhou)).toEqual([]);
});

it('the desk makes the correction of a laboratory the shared record, which matching hears of', async () => {
  const patch = { fields: ['镁合金'] };
  const off = { industries: [{ code: '0999' }] };
  await expect(
    bed.sender.bus.request(corrections.correctLaboratory, { id: 'exp-1', patch: off, source }, binzhou),
  ).rejects.toMatchObject({ details: [{ field: 'patch.industries.0.code', rule: 'known-industry' }] });
  await bed.sender.bus.request(corrections.correctLaboratory, { id: 'exp-1', patch, source }, binzhou);
  await waitFor(() => told.length === 1);
  expect(told[0]).toMatchObject({ city: '371600', inForce: true, record: { id: 'exp-1', fields: ['镁合金'] } });

  const { items } = await bed.sender.bus.request(corrections.listInstitutionCorrections, {}, desk);
  const record = { kind: 'laboratory', id: 'exp-1', name: '共享大学 材料实验室' };
  expect(items).toMatchObject([{ record, state: 'offered', patch, shared: { fields: ['铝合金'] } }]);
  const { id = '' } = items[0] ?? {};
  await bed.sender.bus.request(corrections.acceptInstitutionCorrection, { id }, desk);
  expect(await laboratory(chengdu)).toMatchObject({ fields: ['镁合金'], version: 2 });
  await waitFor(() => told.some(({ inForce }) => !inForce));
  await expect(
    bed.sender.bus.request(corrections.declineInstitutionCorrection, { id, note: '晚了' }, desk),
  ).rejects.toMatchObject({ code: 'conflict' });
});

it('a list of laboratories holds no works, also where a city corrected them', async () => {
  const patch = { works: ['一篇论文'] };
  await bed.sender.bus.request(corrections.correctLaboratory, { id: 'exp-1', patch, source }, chengdu);
  expect(await laboratory(chengdu)).toMatchObject(patch);
  const { items } = await bed.sender.bus.request(experts.listLaboratories, { institutionId: 'uni-1' }, chengdu);
  expect(items).toMatchObject([{ id: 'exp-1', corrected: ['works'] }]);
  expect(items[0]).not.toHaveProperty('works');
});
