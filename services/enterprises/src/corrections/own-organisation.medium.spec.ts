import 'reflect-metadata';
import { CATALOGUE, cityDay, enterprises, type MessageContext } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const { getOrganisation, updateOwnOrganisation, importOrganisations, createOrganisation } = enterprises;
const officer: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const desk: MessageContext = { ...officer, city: CATALOGUE, actor: build.admin({ roles: ['platform-admin'] }) };
const speaker = (represents: string | undefined, role: 'enterprise' | 'investor' = 'enterprise'): MessageContext => ({
  ...officer,
  actor: build.actor({ id: `of-${represents}`, name: '厂长', roles: [role], ...(represents && { represents }) }),
});
const today = cityDay(new Date());

let bed: ServiceBed;
let bus: Bus;

beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  bus = bed.sender.bus;
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const create = (id: string, more: Partial<enterprises.OrganisationInput> = {}) =>
  bus.request(createOrganisation, build.organisationInput({ id, name: `企业 ${id}`, ...more }), officer);
const read = (id: string, context: MessageContext) => bus.request(getOrganisation, { id }, context);
const state = (id: string, patch: object, context = speaker(id), version?: number) =>
  bus.request(updateOwnOrganisation, { id, patch, version }, context);

/** The refusal, which must be the same as for a record that never was. */
async function refusedAsUnknown(id: string, attempt: Promise<unknown>): Promise<void> {
  const refusal = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toMatchObject({ code: 'not_found', details: [{ field: 'id', rule: 'exists' }] });
  expect(JSON.stringify(refusal)).not.toContain(`企业 ${id}`);
}

describe('two enterprises of one city', () => {
  it('read and change each its own record, and of the other not even that it exists', async () => {
    await create('own-a');
    await create('own-b');
    const a = speaker('own-a');
    expect(await read('own-a', a)).toMatchObject({ id: 'own-a' });
    await refusedAsUnknown('own-b', read('own-b', a));
    await refusedAsUnknown('own-b', state('own-b', { products: ['水泥'] }, a));
    await refusedAsUnknown('nobody', read('nobody', a));
    expect(await read('own-b', officer)).toMatchObject({ version: 1 });
  });

  it('reach nothing where they speak for nobody', async () => {
    await create('own-c');
    await refusedAsUnknown('own-c', read('own-c', speaker(undefined)));
    await refusedAsUnknown('own-c', state('own-c', { products: ['水泥'] }, speaker(undefined)));
  });
});

describe('what an enterprise says of itself', () => {
  it('replaces what was inferred, under a source of its own that is named once', async () => {
    await create('own-d', { inferred: ['products', 'nameEn'] });
    await state('own-d', { products: ['铝箔', '铝板带'], sizeBand: 'medium' });
    const record = await state('own-d', { sizeBand: 'large' });
    expect(record).toMatchObject({ products: ['铝箔', '铝板带'], sizeBand: 'large', inferred: ['nameEn'], version: 3 });
    const own = record.sources.filter(({ name }) => name === enterprises.OWN_STATEMENT.zh);
    expect(own).toEqual([
      {
        name: '机构自行填报',
        nameEn: 'Stated by the organisation itself',
        date: today,
        states: ['products', 'sizeBand'],
      },
    ]);
    expect(record.updatedBy).toEqual({ id: 'of-own-d', name: '厂长' });
  });

  it('holds in its city alone where the record is shared, and does not overwrite what was written since', async () => {
    const rows = [build.organisationInput({ id: 'own-shared', name: '共享企业' })];
    await bus.request(importOrganisations, { rows }, desk);
    const { version } = await read('own-shared', speaker('own-shared'));
    const after = await state('own-shared', { products: ['铝箔'] }, speaker('own-shared'), version);
    expect(after).toMatchObject({ products: ['铝箔'], corrected: ['products'] });
    expect(await read('own-shared', { ...officer, city: '510100' })).not.toMatchObject({ products: ['铝箔'] });
    const late = state('own-shared', { products: ['水泥'] }, speaker('own-shared'), version);
    await expect(late).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'current-version' }] });
    const next = state('own-shared', { products: ['水泥'] }, speaker('own-shared'), after.version);
    expect(await next).toMatchObject({ products: ['水泥'] });
  });

  it.each<[string, object]>([
    ['its name', { name: '换个名字' }],
    ['its credit code', { creditCode: '91371600MA3CQ1XK5B' }],
    ['its owner', { owner: { id: 'org-x', name: '集团', source: { name: '自称' } } }],
    ['that it is a sample', { sample: null }],
    ['its sources', { sources: [{ name: '国家统计局' }] }],
    ['its standing', { status: null }],
  ])('is nothing of %s, which the city checks', async (_, patch) => {
    const id = `own-${Object.keys(patch)[0]?.toLowerCase()}`;
    await create(id);
    const refused = { code: 'invalid', details: [{ field: `patch.${Object.keys(patch)[0]}`, rule: 'known-field' }] };
    await expect(state(id, patch)).rejects.toMatchObject(refused);
  });

  it('is no mandate, which only investors have', async () => {
    await create('own-e');
    const mandate = { sectors: ['3252'], stages: [], regions: [] };
    const refused = { code: 'invalid', details: [{ field: 'patch.mandate', rule: 'investor-only' }] };
    await expect(state('own-e', { mandate })).rejects.toMatchObject(refused);
    await create('own-fund', { kind: 'investor' });
    expect(await state('own-fund', { mandate }, speaker('own-fund', 'investor'))).toMatchObject({ mandate });
  });

  it('is not what officers note among themselves when they take the record back', async () => {
    await create('own-f');
    const withdrawal = { id: 'own-f', reason: 'duplicate' as const, note: '与企业 own-a 重复' };
    await bus.request(enterprises.withdrawOrganisation, withdrawal, officer);
    expect((await read('own-f', officer)).withdrawn).toMatchObject({ note: withdrawal.note });
    expect((await read('own-f', speaker('own-f'))).withdrawn).not.toHaveProperty('note');
  });

  it('is not for officers, who change the record itself', async () => {
    await create('own-g');
    await expect(state('own-g', { products: ['水泥'] }, officer)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
