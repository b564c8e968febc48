import 'reflect-metadata';
import { cityDay, enterprises, introductions, type MessageContext } from '@queqiao/contracts';
import { forAllCities } from '@queqiao/database';
import type { Bus } from '@queqiao/messaging';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';
import { NeedExpiry } from './need-expiry.js';

const officer: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const speaking = (represents: string): MessageContext => ({
  ...officer,
  actor: build.actor({ id: `of-${represents}`, name: '厂长', roles: ['enterprise'], represents }),
});
const DAY_MS = 24 * 60 * 60 * 1_000;
const inDays = (days: number) => cityDay(new Date(Date.now() + days * DAY_MS));

let bed: ServiceBed;
let bus: Bus;
/** What matching hears, in order. */
const told: string[] = [];

beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  bus = bed.sender.bus;
  bus.listen(enterprises.needRegistered, ({ need }) => told.push(`${need.id} registered ${need.state}`));
  bus.listen(enterprises.needChanged, ({ need }) => told.push(`${need.id} changed ${need.state} ${need.title}`));
}, 60_000);

afterAll(() => bed.stop(), 30_000);

/** The events so far, once a later one has come. */
async function heardOf(id: string): Promise<string[]> {
  const marker = `marker-${told.length}-${id}`;
  await bus.request(enterprises.registerNeed, build.needInput({ id: marker, organisationId: `of-${id}` }), officer);
  const deadline = Date.now() + 10_000;
  while (!told.some((line) => line.startsWith(marker)) && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return told.filter((line) => line.startsWith(`${id} `)).map((line) => line.slice(id.length + 1));
}

async function draft(id: string, more: Partial<enterprises.NeedInput> = {}): Promise<MessageContext> {
  await bus.request(enterprises.createOrganisation, build.organisationInput({ id: `of-${id}` }), officer);
  const maker = speaking(`of-${id}`);
  await bus.request(enterprises.registerNeed, build.needInput({ id, organisationId: `of-${id}`, ...more }), maker);
  return maker;
}

async function publishedNeed(id: string, more: Partial<enterprises.NeedInput> = {}): Promise<MessageContext> {
  const maker = await draft(id, more);
  await bus.request(enterprises.submitNeed, { id }, maker);
  await bus.request(enterprises.publishNeed, { id }, officer);
  return maker;
}

describe('a need of an enterprise', () => {
  it('is a draft, is handed in, comes back with a reason, is mended, and matching hears of it when it is published', async () => {
    const id = 'life-1';
    const maker = await draft(id);
    expect(await bus.request(enterprises.getNeed, { id }, maker)).toMatchObject({ state: 'draft', onBehalf: false });
    await bus.request(enterprises.submitNeed, { id }, maker);
    const returned = await bus.request(enterprises.returnNeed, { id, reason: '请写明金额用途' }, officer);
    expect(returned).toMatchObject({ state: 'returned', returned: { reason: '请写明金额用途' } });
    await bus.request(enterprises.updateNeed, { id, patch: { details: { kind: 'funding', use: '买轧机' } } }, maker);
    await bus.request(enterprises.submitNeed, { id }, maker);
    expect(await heardOf(id)).toEqual([]);
    const published = await bus.request(enterprises.publishNeed, { id }, officer);
    expect(published).toMatchObject({
      state: 'published',
      expiresOn: inDays(183),
      published: { by: { name: '示例专员' } },
    });
    expect(published).not.toHaveProperty('returned');
    expect(await heardOf(id)).toEqual(['registered published']);
    const { items } = await bus.request(enterprises.listNeedMoves, { id }, maker);
    const moves = items.map(({ move, state, note }) =>
      [move, state, note].filter((part) => part !== undefined).join(' '),
    );
    expect(moves).toEqual([
      'publish published',
      'submit submitted',
      'return returned 请写明金额用途',
      'submit submitted',
      'register draft',
    ]);
  });

  it('is not seen by the city before it is handed in, nor by another enterprise ever', async () => {
    const id = 'life-2';
    const maker = await draft(id);
    const unseen = { code: 'not_found' };
    await expect(bus.request(enterprises.getNeed, { id }, officer)).rejects.toMatchObject(unseen);
    await expect(bus.request(enterprises.publishNeed, { id }, officer)).rejects.toMatchObject(unseen);
    await bus.request(enterprises.submitNeed, { id }, maker);
    await bus.request(enterprises.publishNeed, { id }, officer);
    const other = speaking('of-life-1');
    const patch = { title: '别人的' };
    for (const attempt of [
      bus.request(enterprises.getNeed, { id }, other),
      bus.request(enterprises.listNeedMoves, { id }, other),
      bus.request(enterprises.updateNeed, { id, patch }, other),
      bus.request(enterprises.closeNeed, { id, reason: 'other' }, other),
    ])
      await expect(attempt).rejects.toMatchObject(unseen);
    const inItsName = bus.request(enterprises.registerNeed, build.needInput({ organisationId: 'of-life-2' }), other);
    await expect(inItsName).rejects.toMatchObject({ details: [{ field: 'organisationId', rule: 'exists' }] });
    const { items } = await bus.request(enterprises.listNeeds, { limit: 100 }, other);
    expect(items.map(({ organisationId }) => organisationId)).not.toContain('of-life-2');
  });

  it('is refused what its state does not allow, which is told in words', async () => {
    const id = 'life-3';
    const maker = await draft(id);
    await bus.request(enterprises.submitNeed, { id }, maker);
    const change = bus.request(enterprises.updateNeed, { id, patch: { title: '改' } }, maker);
    await expect(change).rejects.toMatchObject({
      code: 'conflict',
      details: [
        {
          field: 'id',
          rule: 'state',
          message: { zh: '该需求已提交，不能修改；可以修改的是：草稿、已退回、已发布、对接中' },
        },
      ],
    });
    const seen = await bus.request(enterprises.getNeed, { id }, officer);
    expect(await bus.request(enterprises.withdrawNeed, { id }, maker)).toMatchObject({ state: 'draft' });
    await bus.request(enterprises.updateNeed, { id, patch: { title: '改' } }, maker);
    await bus.request(enterprises.submitNeed, { id }, maker);
    const unread = bus.request(enterprises.publishNeed, { id, version: seen.version }, officer);
    await expect(unread).rejects.toMatchObject({ code: 'conflict', details: [{ field: 'version' }] });
  });

  it('stays ranked as published while its change waits, until the city takes the change or returns it', async () => {
    const id = 'life-4';
    const maker = await publishedNeed(id);
    const waiting = await bus.request(enterprises.updateNeed, { id, patch: { title: '新标题' } }, maker);
    expect(waiting).toMatchObject({
      title: '扩建铝型材生产线',
      state: 'published',
      change: { patch: { title: '新标题' } },
    });
    const queued = async () =>
      (await bus.request(enterprises.listNeedQueue, { limit: 100 }, officer)).items.filter(
        ({ need }) => need.id === id,
      );
    expect(await queued()).toHaveLength(1);
    await bus.request(enterprises.returnNeed, { id, reason: '与原需求不同' }, officer);
    expect(await queued()).toHaveLength(0);
    await bus.request(enterprises.updateNeed, { id, patch: { amountWan: null, stage: 'growth' } }, maker);
    const taken = await bus.request(enterprises.publishNeed, { id }, officer);
    expect(taken).toMatchObject({ title: '新标题', stage: 'growth', state: 'published' });
    expect(taken).not.toHaveProperty('amountWan');
    expect(taken).not.toHaveProperty('change');
    expect((await heardOf(id)).at(-1)).toBe('changed published 新标题');
    await bus.request(enterprises.updateNeed, { id, patch: { title: '又改' } }, maker);
    expect(await bus.request(enterprises.withdrawNeed, { id }, maker)).toMatchObject({
      title: '新标题',
      state: 'published',
    });
  });

  it('leaves the ranking on the day after its last, in the time of the city, and comes back when it is renewed', async () => {
    const id = 'life-5';
    const maker = await publishedNeed(id, { expiresOn: inDays(3) });
    const expireDue = (now: Date) => forAllCities(() => bed.service.app.get(NeedExpiry).expireDue(now));
    // Half an hour before midnight in China, and half an hour after it.
    const midnight = Date.parse(`${inDays(3)}T16:00:00Z`);
    await expireDue(new Date(midnight - 30 * 60_000));
    expect(await bus.request(enterprises.getNeed, { id }, maker)).toMatchObject({ state: 'published' });
    await expireDue(new Date(midnight + 30 * 60_000));
    await expireDue(new Date(midnight + 60 * 60_000));
    expect(await bus.request(enterprises.getNeed, { id }, maker)).toMatchObject({ state: 'expired' });
    expect(await heardOf(id)).toEqual(['registered published', 'changed expired 扩建铝型材生产线']);
    const past = bus.request(enterprises.renewNeed, { id, until: inDays(-1) }, maker);
    await expect(past).rejects.toMatchObject({ code: 'invalid', details: [{ field: 'until', rule: 'not-passed' }] });
    const far = bus.request(enterprises.renewNeed, { id, until: inDays(400) }, maker);
    await expect(far).rejects.toMatchObject({ details: [{ field: 'until', rule: 'within-a-year' }] });
    expect(await bus.request(enterprises.renewNeed, { id, until: inDays(90) }, maker)).toMatchObject({
      state: 'published',
      expiresOn: inDays(90),
    });
  });

  it('is in contact, is closed by the enterprise, and has to be handed in again to be open', async () => {
    const id = 'life-6';
    const maker = await publishedNeed(id);
    expect(await bus.request(enterprises.markNeedInContact, { id, note: '已约谈' }, officer)).toMatchObject({
      state: 'in-contact',
    });
    await bus.request(enterprises.closeNeed, { id, reason: 'withdrawn' }, maker);
    expect(await bus.request(enterprises.reopenNeed, { id }, maker)).toMatchObject({ state: 'draft' });
    expect(await heardOf(id)).toEqual([
      'registered published',
      'changed in-contact 扩建铝型材生产线',
      'changed closed 扩建铝型材生产线',
    ]);
    await bus.request(enterprises.closeNeed, { id, reason: 'other' }, maker);
    expect(await bus.request(enterprises.reopenNeed, { id }, officer)).toMatchObject({ state: 'published' });
  });

  it('is in contact once a candidate and the enterprise agreed to meet, unless it was closed meanwhile', async () => {
    await publishedNeed('life-8');
    await publishedNeed('life-9');
    await bus.request(enterprises.closeNeed, { id: 'life-9', reason: 'met' }, officer);
    for (const needId of ['life-9', 'life-8'])
      await bed.sender.send(introductions.introductionAgreed, { city: '371600', id: `of-${needId}`, needId });
    const stateOf = async (id: string) => (await bus.request(enterprises.getNeed, { id }, officer)).state;
    await waitFor(async () => (await stateOf('life-8')) === 'in-contact');
    expect(await stateOf('life-9')).toBe('closed');
  });

  it('that was never published is not opened by the city', async () => {
    const id = 'life-7';
    const maker = await draft(id);
    await bus.request(enterprises.closeNeed, { id, reason: 'mistaken' }, maker);
    const reopen = bus.request(enterprises.reopenNeed, { id }, officer);
    await expect(reopen).rejects.toMatchObject({ code: 'conflict', details: [{ rule: 'once-published' }] });
  });
});

describe('what is said of a need', () => {
  it('is of its kind, and a salary does not fall', async () => {
    await bus.request(enterprises.createOrganisation, build.organisationInput({ id: 'of-said-1' }), officer);
    const register = (details: enterprises.NeedDetails) =>
      bus.request(
        enterprises.registerNeed,
        build.needInput({ kind: 'talent', organisationId: 'of-said-1', details }),
        officer,
      );
    await expect(register({ kind: 'site' })).rejects.toMatchObject({ details: [{ field: 'details.kind' }] });
    await expect(register({ kind: 'talent', salaryFromWan: 30, salaryToWan: 20 })).rejects.toMatchObject({
      details: [{ field: 'details.salaryToWan', rule: 'not-below' }],
    });
    const details = { kind: 'talent', headcount: 3, degree: 'master', salaryFromWan: 20, salaryToWan: 30 } as const;
    expect(await register(details)).toMatchObject({ details, state: 'published', onBehalf: true });
  });

  it('has a translation, which is stale once the original changes', async () => {
    await bus.request(enterprises.createOrganisation, build.organisationInput({ id: 'of-said-2' }), officer);
    const { id } = await bus.request(
      enterprises.registerNeed,
      build.needInput({ organisationId: 'of-said-2' }),
      officer,
    );
    const translation = { language: 'en', title: 'A line', text: 'For profiles', by: 'machine' } as const;
    const translated = await bus.request(enterprises.translateNeed, { id, translation }, officer);
    expect(translated.translation).toEqual({ ...translation, ofVersion: 1 });
    const chinese = bus.request(
      enterprises.translateNeed,
      { id, translation: { ...translation, language: 'zh' } },
      officer,
    );
    await expect(chinese).rejects.toMatchObject({
      details: [{ field: 'translation.language', rule: 'other-language' }],
    });
    const same = await bus.request(enterprises.updateNeed, { id, patch: { stage: 'growth' } }, officer);
    expect(same.translation).not.toHaveProperty('stale');
    const changed = await bus.request(enterprises.updateNeed, { id, patch: { title: '改了' } }, officer);
    expect(changed.translation).toMatchObject({ stale: true, ofVersion: 1 });
  });
});

describe('the queue of the city', () => {
  it('holds what was handed in, the oldest first, with what to look at and the industries that it points to', async () => {
    const text = '急招电解铝工艺工程师，请联系王女士 13800000000';
    const input = { kind: 'talent' as const, title: '招人', text, industries: ['8610'], amountWan: undefined };
    const makers = [await draft('queue-1', input), await draft('queue-2')];
    for (const [index, maker] of makers.entries())
      await bus.request(enterprises.submitNeed, { id: `queue-${index + 1}` }, maker);
    const { items } = await bus.request(enterprises.listNeedQueue, { limit: 100 }, officer);
    const [first, second] = items.filter(({ need }) => need.id.startsWith('queue-'));
    expect([first?.need.id, second?.need.id]).toEqual(['queue-1', 'queue-2']);
    expect(first?.checks.map(({ check }) => check)).toEqual(['no-details', 'names-contact', 'other-industries']);
    expect(first?.industries).toContainEqual(expect.objectContaining({ code: '3252' }));
    const short = await bus.request(enterprises.listNeedQueue, { limit: 1 }, officer);
    const next = await bus.request(enterprises.listNeedQueue, { limit: 1, cursor: short.next ?? '' }, officer);
    expect(next.items[0]?.need.id).not.toBe(short.items[0]?.need.id);
  });
});
