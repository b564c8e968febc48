import 'reflect-metadata';
import { type DataOf, dataTasks, type MessageContext, matching } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const officer: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const admin: MessageContext = { ...officer, actor: build.admin() };
const chengdu: MessageContext = { ...officer, city: '510100' };

let bed: ServiceBed;
beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
}, 60_000);
afterAll(() => bed.stop(), 30_000);

type Decided = DataOf<typeof matching.suggestionDecided>;
const decided = (id: string, more: Partial<Decided> = {}): Decided => ({
  city: '371600',
  targetId: 'ind-1',
  candidate: { kind: 'enterprise', id: 'works-1', name: '铝业一号' },
  decision: build.decision({ id, verdict: 'reject', reason: 'wrong-industry', note: '实际生产陶瓷' }),
  dataField: 'industries',
  ...more,
});
const decide = (id: string, more?: Partial<Decided>) =>
  bed.sender.send(matching.suggestionDecided, decided(id, more), officer);
const undoneAt = '2026-01-15T09:00:00.000Z';
const undo = (id: string) => bed.sender.send(matching.decisionUndone, { ...decided(id), undoneAt }, admin);

const list = async (state?: dataTasks.DataTask['state'], context = officer) =>
  (await bed.sender.bus.request(dataTasks.listOrganisationTasks, { state, limit: 100 }, context)).items;
const find = async (id: string, state?: dataTasks.DataTask['state']) =>
  (await list(state)).find((task) => task.id === id);
const stands = (id: string, state: dataTasks.DataTask['state']) =>
  waitFor(async () => (await find(id, state)) !== undefined);
const close = (id: string, context = admin) =>
  bed.sender.bus.request(dataTasks.closeOrganisationTask, { id, note: '已改为 3072' }, context);

describe('a decision that calls something in a record wrong', () => {
  it('opens a task to correct it, and tells of it', async () => {
    const told = new Promise<DataOf<typeof dataTasks.dataTaskChanged>>((resolve) => {
      bed.sender.bus.listen(dataTasks.dataTaskChanged, resolve);
    });
    await decide('opens');
    await stands('opens', 'open');
    const task = await find('opens');
    expect(task).toEqual({
      id: 'opens',
      record: { kind: 'enterprise', id: 'works-1', name: '铝业一号' },
      field: 'industries',
      reason: 'wrong-industry',
      note: '实际生产陶瓷',
      state: 'open',
      openedBy: { id: 'sample-officer', name: '示例专员' },
      openedAt: build.decision().decidedAt,
    });
    expect(await told).toEqual({ city: '371600', task });
    expect(await list('open', chengdu)).toEqual([]);
  });

  it('withdraws the task when it is taken back', async () => {
    await decide('taken-back');
    await undo('taken-back');
    await stands('taken-back', 'withdrawn');
    expect(await find('taken-back', 'withdrawn')).toMatchObject({
      closedBy: { id: 'sample-admin' },
      closedAt: undoneAt,
    });
  });

  it('opens one task when it is told of twice, and none when it is told of after it was taken back', async () => {
    await undo('late');
    await stands('late', 'withdrawn');
    await decide('late');
    await decide('twice');
    await decide('twice');
    await decide('last');
    await stands('last', 'open');
    expect((await list()).filter(({ id }) => id === 'twice')).toHaveLength(1);
    expect(await find('late')).toBeUndefined();
  });

  it('is none of this service where it is about others, and opens nothing where its reason calls nothing wrong', async () => {
    await decide('laboratory', { candidate: { kind: 'laboratory', id: 'lab', name: '实验室' } });
    await decide('too-small', { dataField: undefined });
    await decide('investor', { candidate: { kind: 'investor', id: 'fund', name: '基金' } });
    await stands('investor', 'open');
    const ids = (await list()).map(({ id }) => id);
    expect(ids).not.toContain('laboratory');
    expect(ids).not.toContain('too-small');
  });
});

describe('a task', () => {
  it('is closed once, with a word on what came of it, and then stays so', async () => {
    await decide('closed');
    await stands('closed', 'open');
    await expect(close('closed', chengdu)).rejects.toMatchObject({ code: 'not_found' });
    const done = { state: 'done', closedBy: { id: 'sample-admin' }, closingNote: '已改为 3072' };
    expect(await close('closed')).toMatchObject(done);
    await expect(close('closed')).rejects.toMatchObject({ code: 'conflict', details: [{ field: 'id', rule: 'open' }] });
    await undo('closed');
    await decide('later');
    await undo('later');
    await stands('later', 'withdrawn');
    expect(await find('closed', 'done')).toMatchObject(done);
  });

  it('is listed a page at a time, the oldest first', async () => {
    const on = (id: string, day: string) =>
      decide(id, { decision: build.decision({ id, decidedAt: `2025-01-${day}T08:00:00.000Z` }) });
    await on('second', '02');
    await on('first', '01');
    await stands('first', 'open');
    const page = (cursor?: string) =>
      bed.sender.bus.request(dataTasks.listOrganisationTasks, { limit: 1, cursor }, officer);
    const oldest = await page();
    const next = await page(oldest.next);
    expect([...oldest.items, ...next.items].map(({ id }) => id)).toEqual(['first', 'second']);
  });
});
