import 'reflect-metadata';
import { enterprises, type MessageContext } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const { createOrganisation, registerNeed, getNeed, listNeeds, importNeeds, updateNeed, closeNeed, reopenNeed } =
  enterprises;
const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };

let bed: ServiceBed;
let bus: Bus;

beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  bus = bed.sender.bus;
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const input = (id: string, more: Partial<enterprises.OrganisationInput> = {}) =>
  build.organisationInput({ id, ...more });

describe('needs', () => {
  it('are registered in the city, told of in an event, and hidden from another city', async () => {
    await bus.request(createOrganisation, input('needy-1'), binzhou);
    const heard = new Promise<string>((resolve) => {
      bus.listen(enterprises.needRegistered, ({ need }) => resolve(need.id));
    });
    const need = await bus.request(registerNeed, build.needInput({ organisationId: 'needy-1' }), binzhou);
    expect(await heard).toBe(need.id);
    expect(await bus.request(getNeed, { id: need.id }, binzhou)).toEqual(need);
    await expect(bus.request(getNeed, { id: need.id }, chengdu)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('name who registered them and who changed them last, and nobody where that was never written down', async () => {
    await bus.request(createOrganisation, input('needy-9'), binzhou);
    const need = await bus.request(registerNeed, build.needInput({ organisationId: 'needy-9' }), binzhou);
    const colleague = { ...binzhou, actor: build.actor({ id: 'officer-2', name: '李' }) };
    const changed = await bus.request(updateNeed, { id: need.id, patch: { title: '改了' } }, colleague);
    const { id, name } = binzhou.actor;
    expect(changed).toMatchObject({ createdBy: { id, name }, updatedBy: { id: 'officer-2', name: '李' } });
    await bed.db.query('UPDATE need SET created_by = NULL, updated_by = NULL WHERE id = $1', [need.id]);
    expect(await bus.request(getNeed, { id: need.id }, binzhou)).not.toHaveProperty('createdBy');
  });

  it('carry the seat of the enterprise, in words where it has no division', async () => {
    const seats = { 'needy-2': { country: 'CN', division: '371602' }, 'needy-3': { country: 'US', place: 'SF Bay' } };
    const needs = [];
    for (const [organisationId, seat] of Object.entries(seats)) {
      await bus.request(createOrganisation, input(organisationId, { seat }), binzhou);
      needs.push(await bus.request(registerNeed, build.needInput({ organisationId }), binzhou));
    }
    expect(needs.map(({ division, place }) => [division, place])).toEqual([
      ['371602', undefined],
      [undefined, 'SF Bay'],
    ]);
  });

  it('are registered once when the same id comes twice at the same moment', async () => {
    const register = () =>
      bus.request(registerNeed, build.needInput({ id: 'raced-2', organisationId: 'needy-1' }), binzhou);
    const settled = await Promise.allSettled([register(), register()]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
  });

  it('cannot take an id that a priority industry may have', async () => {
    const register = bus.request(
      registerNeed,
      build.needInput({ id: '430800-culture-tourism', organisationId: 'needy-1' }),
      binzhou,
    );
    await expect(register).rejects.toMatchObject({ code: 'conflict', details: [{ field: 'id', rule: 'unique' }] });
  });

  it('name the field when the enterprise or the industry is unknown', async () => {
    await expect(
      bus.request(registerNeed, build.needInput({ organisationId: 'nobody' }), binzhou),
    ).rejects.toMatchObject({ code: 'invalid', details: [{ field: 'organisationId', rule: 'exists' }] });
    await expect(
      bus.request(registerNeed, build.needInput({ organisationId: 'needy-1', industries: ['0999'] }), binzhou),
    ).rejects.toMatchObject({ code: 'invalid', details: [{ field: 'industries.0', rule: 'known-industry' }] });
  });

  it('are imported row by row and listed newest first over pages', async () => {
    const rows = [
      build.needInput({ id: 'bulk-1', organisationId: 'needy-1' }),
      build.needInput({ id: 'bulk-2', organisationId: 'nobody' }),
      build.needInput({ id: 'bulk-3', organisationId: 'needy-1' }),
    ];
    const report = await bus.request(importNeeds, { rows }, binzhou);
    expect(report).toMatchObject({ stored: 2, problems: [{ row: 1 }] });
    const first = await bus.request(listNeeds, { limit: 2 }, binzhou);
    const second = await bus.request(listNeeds, { limit: 2, cursor: first.next ?? '' }, binzhou);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids.slice(0, 2).sort()).toEqual(['bulk-1', 'bulk-3']);
  });

  it('are imported again without a problem when nothing is new; another need under the id is one', async () => {
    const row = build.needInput({ id: 'again-1', organisationId: 'needy-1', amountWan: 2_000 });
    expect(await bus.request(importNeeds, { rows: [row] }, binzhou)).toEqual({ stored: 1, problems: [] });
    const before = await bus.request(getNeed, { id: 'again-1' }, binzhou);
    expect(await bus.request(importNeeds, { rows: [row] }, binzhou)).toEqual({ stored: 1, problems: [] });
    expect(await bus.request(getNeed, { id: 'again-1' }, binzhou)).toEqual(before);
    expect(await bus.request(importNeeds, { rows: [{ ...row, title: '另一个需求' }] }, binzhou)).toMatchObject({
      stored: 0,
      problems: [{ row: 0, problems: [{ field: 'id', rule: 'unique' }] }],
    });
    expect(await bus.request(importNeeds, { rows: [row] }, chengdu)).toMatchObject({ stored: 0 });
  });

  it('with long texts are listed over pages that end early, and lose none', async () => {
    const text = '长'.repeat(4_000);
    const rows = Array.from({ length: 100 }, (_, n) =>
      build.needInput({ id: `long-${n}`, organisationId: 'needy-1', text }),
    );
    expect(await bus.request(importNeeds, { rows }, binzhou)).toMatchObject({ stored: 100 });
    const found: string[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await bus.request(listNeeds, { limit: 100, cursor }, binzhou);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(found.filter((id) => id.startsWith('long-'))).toHaveLength(100);
    expect(new Set(found).size).toBe(found.length);
  }, 30_000);
});

describe('a need that is registered', () => {
  const register = async (id: string, more: Partial<enterprises.NeedInput> = {}) => {
    await bus.request(createOrganisation, input(`of-${id}`), binzhou);
    return bus.request(registerNeed, build.needInput({ id, organisationId: `of-${id}`, ...more }), binzhou);
  };

  it('is edited field by field, null clears what it may lack, and the change is told of', async () => {
    const before = await register('edited-1', { amountWan: 2_000, stage: 'growth' });
    const heard = new Promise<enterprises.NeedOfEvent>((resolve) => {
      bus.listen(enterprises.needChanged, ({ need }) => resolve(need));
    });
    const patch = { title: '采购铝板', stage: null };
    const after = await bus.request(updateNeed, { id: 'edited-1', version: 1, patch }, binzhou);
    const { stage: _, ...rest } = before;
    expect(after).toEqual({ ...rest, title: '采购铝板', version: 2 });
    expect(await heard).toEqual(after);
    expect(await bus.request(getNeed, { id: 'edited-1' }, binzhou)).toEqual(after);
  });

  it('is not edited by whoever saw an older version, by another city, or into what nobody knows', async () => {
    await register('edited-2');
    const patch = { title: '新标题' };
    expect(await bus.request(updateNeed, { id: 'edited-2', patch }, binzhou)).toMatchObject({ version: 2 });
    expect(await bus.request(updateNeed, { id: 'edited-2', patch }, binzhou)).toMatchObject({ version: 2 });
    await expect(bus.request(updateNeed, { id: 'edited-2', version: 1, patch }, binzhou)).rejects.toMatchObject({
      details: [{ field: 'version' }],
    });
    await expect(bus.request(updateNeed, { id: 'edited-2', patch }, chengdu)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      bus.request(updateNeed, { id: 'edited-2', patch: { industries: ['0999'] } }, binzhou),
    ).rejects.toMatchObject({ details: [{ field: 'patch.industries.0', rule: 'known-industry' }] });
  });

  it('is closed with a reason and by whom, leaves the list, is edited no more, and can be opened again', async () => {
    await register('closed-1');
    const closed = await bus.request(closeNeed, { id: 'closed-1', reason: 'met', note: '已签约' }, binzhou);
    expect(closed.closed).toMatchObject({ reason: 'met', note: '已签约', by: { id: 'sample-officer' } });
    const ids = async (state?: 'open' | 'closed') =>
      (await bus.request(listNeeds, { state, limit: 100 }, binzhou)).items.map(({ id }) => id);
    expect(await ids()).not.toContain('closed-1');
    expect(await ids('closed')).toEqual(['closed-1']);
    const refused = { code: 'conflict', details: [{ field: 'id', rule: 'state' }] };
    await expect(bus.request(closeNeed, { id: 'closed-1', reason: 'other' }, binzhou)).rejects.toMatchObject(refused);
    const patch = { title: '新标题' };
    await expect(bus.request(updateNeed, { id: 'closed-1', patch }, binzhou)).rejects.toMatchObject(refused);
    const reopened = await bus.request(reopenNeed, { id: 'closed-1' }, binzhou);
    expect(reopened).toMatchObject({ version: 3 });
    expect(reopened).not.toHaveProperty('closed');
    expect(await ids()).toContain('closed-1');
  });
});
