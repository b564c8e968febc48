import 'reflect-metadata';
import { type CandidateKind, type DataOf, dataTasks, type MessageContext, matching } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { expertsService } from '../experts.module.js';

const officer: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const admin: MessageContext = { ...officer, actor: build.admin() };

let bed: ServiceBed;
beforeAll(async () => {
  bed = await startServiceBed(expertsService);
}, 60_000);
afterAll(() => bed.stop(), 30_000);

const decided = (kind: CandidateKind): DataOf<typeof matching.suggestionDecided> => ({
  city: '371600',
  targetId: 'ind-1',
  candidate: { kind, id: `a-${kind}`, name: '示例' },
  decision: build.decision({ id: `on-${kind}`, verdict: 'reject', reason: 'wrong-industry' }),
  dataField: 'industries',
});
const list = async (state?: dataTasks.DataTask['state']) =>
  (await bed.sender.bus.request(dataTasks.listInstitutionTasks, { state }, officer)).items;
const stand = (state: dataTasks.DataTask['state'], count: number) =>
  waitFor(async () => (await list(state)).length === count);

it('tasks about institutions and laboratories are opened, closed and withdrawn here, those about others are not', async () => {
  for (const kind of ['enterprise', 'institution', 'laboratory'] as const)
    await bed.sender.send(matching.suggestionDecided, decided(kind));
  await stand('open', 2);
  expect((await list()).map(({ record }) => record.kind)).toEqual(['institution', 'laboratory']);

  const closing = { id: 'on-institution', note: '已核对' };
  expect(await bed.sender.bus.request(dataTasks.closeInstitutionTask, closing, admin)).toMatchObject({
    state: 'done',
    closedBy: { id: 'sample-admin' },
  });
  for (const kind of ['institution', 'laboratory'] as const)
    await bed.sender.send(matching.decisionUndone, { ...decided(kind), undoneAt: '2026-01-15T09:00:00.000Z' });
  await stand('withdrawn', 1);
  expect(await list('withdrawn')).toMatchObject([{ record: { kind: 'laboratory' } }]);
  expect(await list('done')).toMatchObject([{ record: { kind: 'institution' }, closingNote: '已核对' }]);
});
