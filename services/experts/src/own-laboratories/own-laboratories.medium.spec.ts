import 'reflect-metadata';
import { CATALOGUE, cityDay, enterprises, experts, type MessageContext, ownLaboratories } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { expertsService } from '../experts.module.js';

const { registerOwnLaboratory, updateOwnLaboratory, withdrawOwnLaboratory, reinstateOwnLaboratory } = ownLaboratories;

const officer: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const desk: MessageContext = { ...officer, city: CATALOGUE, actor: build.admin({ roles: ['platform-admin'] }) };
const speaker = (represents: string): MessageContext => ({
  ...officer,
  actor: build.actor({ id: `of-${represents}`, name: '示例秘书', roles: ['institution'], represents }),
});
const [own, other] = [speaker('uni-a'), speaker('uni-b')];
const said = {
  kind: 'laboratory' as const,
  name: '轻合金成形实验室',
  fields: ['铝箔'],
  industries: [{ code: '3252' }],
};
const statement = { name: enterprises.OWN_STATEMENT.zh, date: cityDay(new Date()) };

let bed: ServiceBed;
beforeAll(async () => {
  bed = await startServiceBed(expertsService);
  const { institutionName: _, division: __, city: ___, version: ____, updatedAt: _____, ...input } = build.laboratory();
  const rows = ['uni-a', 'uni-b'].map((id) => build.institutionInput({ id, name: `大学 ${id}` }));
  await bed.sender.bus.request(experts.importInstitutions, { rows }, desk);
  const shared = { ...input, id: 'lab-shared', institutionId: 'uni-a', name: '共享实验室' };
  await bed.sender.bus.request(experts.importLaboratories, { rows: [shared] }, desk);
  const sample = build.institutionInput({ id: '371600-sample', sample: true });
  await bed.sender.bus.request(experts.createInstitution, sample, officer);
}, 60_000);
afterAll(() => bed.stop(), 30_000);

const register = (more: object = {}, context = own) =>
  bed.sender.bus.request(registerOwnLaboratory, { ...said, ...more }, context);
const listed = async (context: MessageContext, institutionId?: string) => {
  const { items } = await bed.sender.bus.request(experts.listLaboratories, { institutionId, limit: 100 }, context);
  return items.map(({ id }) => id);
};
const NOT_FOUND = { code: 'not_found', details: [{ field: 'id', rule: 'exists' }] };

describe('a laboratory of the own institution', () => {
  it('is registered under the own statement, told to whoever ranks it, and read in this city alone', async () => {
    const told: experts.Laboratory[] = [];
    bed.sender.bus.listen(experts.laboratoriesChanged, (changed) => told.push(...changed.laboratories));
    const registered = await register();
    expect(registered).toMatchObject({
      ...said,
      institutionId: 'uni-a',
      institutionName: '大学 uni-a',
      city: '371600',
    });
    expect(registered.sources).toMatchObject([statement]);
    await waitFor(() => told.some(({ id }) => id === registered.id));
    expect(await listed(own)).toEqual(expect.arrayContaining([registered.id, 'lab-shared']));
    expect(await listed(officer, 'uni-a')).toContain(registered.id);
    expect(await listed({ ...officer, city: '510100' }, 'uni-a')).toEqual(['lab-shared']);
  });

  it('is changed by what its institution knows, and by nobody of another', async () => {
    const { id } = await register();
    const patch = { fields: ['铝箔', '精密轧制'] };
    const changed = await bed.sender.bus.request(updateOwnLaboratory, { id, version: 1, patch }, own);
    expect(changed).toMatchObject({ ...patch, version: 2, sources: [statement] });
    const late = bed.sender.bus.request(updateOwnLaboratory, { id, version: 1, patch: { fields: [] } }, own);
    await expect(late).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'current-version' }] });
    const host = bed.sender.bus.request(updateOwnLaboratory, { id, patch: { institutionId: 'uni-b' } as object }, own);
    await expect(host).rejects.toMatchObject({ details: [{ field: 'patch.institutionId', rule: 'known-field' }] });
    const wrong = bed.sender.bus.request(updateOwnLaboratory, { id, patch: { industries: [{ code: '9999' }] } }, own);
    await expect(wrong).rejects.toMatchObject({ code: 'invalid', details: [{ field: 'patch.industries.0.code' }] });
  });

  it('of a shared record is changed for this city alone, and taken back by the platform only', async () => {
    const id = 'lab-shared';
    const { version } = await bed.sender.bus.request(experts.getLaboratory, { id }, own);
    const patch = { fields: ['连续铸轧'] };
    const after = await bed.sender.bus.request(updateOwnLaboratory, { id, version, patch }, own);
    expect(after).toMatchObject({ ...patch, corrected: ['fields'], version: version + 1 });
    const elsewhere = await bed.sender.bus.request(experts.getLaboratory, { id }, { ...officer, city: '510100' });
    expect(elsewhere.fields).toEqual(['铝合金']);
    await expect(bed.sender.bus.request(withdrawOwnLaboratory, { id }, own)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ field: 'id', rule: 'shared' }],
    });
  });

  it('that was taken back is read by its institution alone and told of, until it is there again', async () => {
    const told: experts.Laboratory[] = [];
    bed.sender.bus.listen(experts.laboratoriesChanged, (changed) => told.push(...changed.laboratories));
    const { id } = await register();
    await bed.sender.bus.request(withdrawOwnLaboratory, { id, note: '已并入' }, own);
    await waitFor(() => told.some((one) => one.id === id && one.withdrawn?.note === '已并入'));
    expect(await listed(officer, 'uni-a')).not.toContain(id);
    expect(await listed(own)).toContain(id);
    const again = bed.sender.bus.request(withdrawOwnLaboratory, { id }, own);
    await expect(again).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'in-use' }] });
    const changing = bed.sender.bus.request(updateOwnLaboratory, { id, patch: { name: '新名' } }, own);
    await expect(changing).rejects.toMatchObject({ code: 'conflict' });
    await bed.sender.bus.request(reinstateOwnLaboratory, { id }, own);
    expect(await listed(officer, 'uni-a')).toContain(id);
  });

  it('is not even there for who speaks for another, or for nobody', async () => {
    const { id } = await register();
    const attempts = [
      () => bed.sender.bus.request(experts.getLaboratory, { id }, other),
      () => bed.sender.bus.request(updateOwnLaboratory, { id, patch: { name: '抢注' } }, other),
      () => bed.sender.bus.request(withdrawOwnLaboratory, { id }, other),
      () => bed.sender.bus.request(reinstateOwnLaboratory, { id }, other),
      () => bed.sender.bus.request(withdrawOwnLaboratory, { id: 'nobody' }, other),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(NOT_FOUND);
    expect(await listed(other)).toEqual([]);
    expect(await listed(other, 'uni-a')).toEqual([]);
    const nobody = { ...officer, actor: build.actor({ roles: ['institution'] }) };
    await expect(register({}, nobody)).rejects.toMatchObject({ code: 'not_found' });
    expect(await listed(nobody)).toEqual([]);
  });

  it('of a sample institution says that it is one', async () => {
    expect(await register({}, speaker('371600-sample'))).toMatchObject({ sample: true });
  });
});
