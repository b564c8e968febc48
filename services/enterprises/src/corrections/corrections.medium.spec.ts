import 'reflect-metadata';
import { CATALOGUE, corrections, type DataOf, enterprises, type MessageContext } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const { importOrganisations, createOrganisation, getOrganisation, listOrganisations } = enterprises;
const { correctOrganisation, withdrawOrganisationCorrection, listOrganisationCorrections } = corrections;
const { listOrganisationCorrectionsOfCity, acceptOrganisationCorrection, declineOrganisationCorrection } = corrections;
const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const desk: MessageContext = { ...binzhou, city: CATALOGUE, actor: build.admin({ roles: ['platform-admin'] }) };
const source = { name: '2025 年年度报告', date: '2026-04' };
const seat = { country: 'CN', division: '371602' };

let bed: ServiceBed;
let bus: Bus;
const told: DataOf<typeof corrections.organisationCorrected>[] = [];

beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  bus = bed.sender.bus;
  bus.listen(corrections.organisationCorrected, (data) => told.push(data));
}, 60_000);

afterAll(() => bed.stop(), 30_000);

async function share(id: string, more: Partial<enterprises.OrganisationInput> = {}) {
  const rows = [build.organisationInput({ id, name: `共享企业 ${id}`, products: ['铝箔'], seat, ...more })];
  await bus.request(importOrganisations, { rows }, desk);
}
const read = (id: string, context = binzhou) => bus.request(getOrganisation, { id }, context);
const correct = (id: string, patch: object) => bus.request(correctOrganisation, { id, patch, source }, binzhou);
const offered = async (id: string) =>
  (await bus.request(listOrganisationCorrections, { limit: 100 }, desk)).items.find(({ record }) => record.id === id);

describe('a correction of a shared organisation', () => {
  it('is what the city reads, with its source, and no other city', async () => {
    await share('cor-1', { inferred: ['products'], stockCode: '600000' });
    const after = await correct('cor-1', { products: ['铝板带'], stockCode: null });
    expect(after).toMatchObject({ city: CATALOGUE, products: ['铝板带'], seat, corrected: ['products', 'stockCode'] });
    expect(after).not.toHaveProperty('stockCode');
    expect(after.inferred).toEqual([]);
    expect(after.sources.at(-1)).toEqual({ ...source, states: ['products'] });
    expect(await read('cor-1')).toEqual(after);
    expect(await offered('cor-1')).toMatchObject({
      patch: { products: ['铝板带'], stockCode: null },
      shared: { products: ['铝箔'], stockCode: '600000' },
    });
    const { items } = await bus.request(listOrganisations, { name: 'cor-1' }, binzhou);
    expect(items).toEqual([after]);
    expect(await read('cor-1', chengdu)).toMatchObject({ products: ['铝箔'], stockCode: '600000', version: 1 });
    await waitFor(() => told.some(({ record }) => record.id === 'cor-1'));
    expect(told.at(-1)).toMatchObject({ city: '371600', inForce: true, record: { products: ['铝板带'] } });
  });

  it('adds to an earlier one, and follows what else changes in the shared record', async () => {
    await share('cor-2');
    await correct('cor-2', { products: ['铝板带'] });
    await correct('cor-2', { shortName: '共享二' });
    await bus.request(importOrganisations, { rows: [{ id: 'cor-2', nameEn: 'Shared Two' }] }, desk);
    const now = { products: ['铝板带'], shortName: '共享二', nameEn: 'Shared Two' };
    expect(await read('cor-2')).toMatchObject(now);
    await waitFor(() => told.some(({ record }) => record.nameEn === 'Shared Two'));
    const versions = told.filter(({ record }) => record.id === 'cor-2').map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });

  it("is refused where it breaks a rule, and for the city's own record, which is changed instead", async () => {
    await share('cor-3');
    await expect(correct('cor-3', { industries: [{ code: '0999' }] })).rejects.toMatchObject({
      details: [{ field: 'patch.industries.0.code', rule: 'known-industry' }],
    });
    await bus.request(createOrganisation, build.organisationInput({ id: 'cor-own', name: '自有' }), binzhou);
    await expect(correct('cor-own', { products: [] })).rejects.toMatchObject({ code: 'conflict' });
    await expect(bus.request(correctOrganisation, { id: 'cor-own', patch: {}, source }, chengdu)).rejects.toMatchObject(
      { code: 'not_found' },
    );
  });

  it('is offered to the desk of the platform, which makes it the shared record', async () => {
    await share('cor-4');
    await correct('cor-4', { products: ['铝板带'] });
    const { id = '' } = (await offered('cor-4')) ?? {};
    const accepted = await bus.request(acceptOrganisationCorrection, { id, note: '已核对年报' }, desk);
    expect(accepted).toMatchObject({ state: 'accepted', answeredBy: { id: 'sample-admin' }, answer: '已核对年报' });
    const shared = await read('cor-4', chengdu);
    expect(shared).toMatchObject({ products: ['铝板带'], version: 2 });
    expect(shared.sources.at(-1)).toEqual({ ...source, states: ['products'] });
    expect(await read('cor-4')).toEqual(shared);
    await waitFor(() => told.some(({ record, inForce }) => record.id === 'cor-4' && !inForce));
    await expect(bus.request(acceptOrganisationCorrection, { id }, desk)).rejects.toMatchObject({
      code: 'conflict',
      details: [{ rule: 'offered' }],
    });
  });

  it('that the desk declines stays with the city, until the city takes it back', async () => {
    await share('cor-5');
    await correct('cor-5', { products: ['铝板带'] });
    const { id = '' } = (await offered('cor-5')) ?? {};
    await bus.request(declineOrganisationCorrection, { id, note: '年报未提及' }, desk);
    expect(await offered('cor-5')).toBeUndefined();
    expect(await read('cor-5')).toMatchObject({ products: ['铝板带'] });
    const { items } = await bus.request(listOrganisationCorrectionsOfCity, { state: 'declined' }, binzhou);
    expect(items).toMatchObject([{ id, answer: '年报未提及', shared: { products: ['铝箔'] } }]);
    const back = await bus.request(withdrawOrganisationCorrection, { id: 'cor-5' }, binzhou);
    expect(back).toMatchObject({ products: ['铝箔'] });
    expect(back).not.toHaveProperty('corrected');
  });
});
