import 'reflect-metadata';
import { CATALOGUE, type DataOf, enterprises, type InputOf, type MessageContext, risks } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const [first, second] = ['works-1', 'works-2'] as const;

let bed: ServiceBed;
beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  await store(CATALOGUE, first, '甲铝业');
  await store(CATALOGUE, second, '乙铝业');
  await store('510100', 'of-chengdu', '成都自有铝业');
}, 60_000);
afterAll(() => bed.stop(), 30_000);
beforeEach(async () => {
  for (const { id } of await list()) await lift(id);
});

const store = (city: string, id: string, name: string) => {
  const rows = [build.organisationInput({ id, name })];
  return bed.sender.bus.request(enterprises.importOrganisations, { rows }, { ...binzhou, city });
};
const enter = (organisationId: string, context = binzhou) => {
  const said = { level: 'barred', note: '与本市有未结诉讼', source: '市司法局' } as const;
  return bed.sender.bus.request(risks.enterRisk, { organisationId, ...said }, context);
};
const lift = (id: string, context = binzhou) => bed.sender.bus.request(risks.liftRisk, { id, note: '已结案' }, context);
const list = async (input: InputOf<typeof risks.listRisks> = {}, context = binzhou) =>
  (await bed.sender.bus.request(risks.listRisks, input, context)).items;

describe('the risk list of a city', () => {
  it('tells of an entry when it is made and when it is lifted, and keeps who did so and why', async () => {
    const told: DataOf<typeof risks.riskChanged>[] = [];
    bed.sender.bus.listen(risks.riskChanged, (change) => told.push(change));
    const entered = await enter(first);
    expect(entered).toMatchObject({
      organisation: { id: first, name: '甲铝业' },
      enteredBy: { id: 'sample-officer', name: '示例专员' },
    });
    const lifted = await lift(entered.id);
    expect(lifted).toMatchObject({ liftedBy: { id: 'sample-officer', name: '示例专员' }, liftingNote: '已结案' });
    expect(await list({ state: 'lifted' })).toEqual([lifted]);
    await waitFor(() => told.length === 2);
    expect(told).toEqual([
      { city: '371600', version: 1, risk: entered },
      { city: '371600', version: 2, risk: lifted },
    ]);
  });

  it('holds an organisation once, and lifts an entry once', async () => {
    const both = await Promise.allSettled([enter(first), enter(first)]);
    const failed = both.filter(({ status }) => status === 'rejected');
    expect(failed).toMatchObject([{ reason: { code: 'conflict', details: [{ field: 'organisationId' }] } }]);
    const [entry] = await list();
    await lift(entry?.id ?? '');
    await expect(lift(entry?.id ?? '')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('says nothing to other cities and of their organisations', async () => {
    const { id } = await enter(first);
    expect(await list({}, chengdu)).toEqual([]);
    await expect(lift(id, chengdu)).rejects.toMatchObject({ code: 'not_found' });
    await expect(enter('of-chengdu')).rejects.toMatchObject({ code: 'not_found' });
    await expect(enter('nobody')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('calls an organisation by the name that it bears now', async () => {
    await enter(first);
    await store(CATALOGUE, first, '甲新材料');
    expect(await list()).toMatchObject([{ organisation: { id: first, name: '甲新材料' } }]);
    await store(CATALOGUE, first, '甲铝业');
  });

  it('is told a page at a time, the newest first', async () => {
    await enter(first);
    await enter(second);
    const page = (cursor?: string) => bed.sender.bus.request(risks.listRisks, { limit: 1, cursor }, binzhou);
    const newest = await page();
    const older = await page(newest.next);
    expect([...newest.items, ...older.items].map(({ organisation }) => organisation.id)).toEqual([second, first]);
    expect(older.next).toBeUndefined();
  });
});
