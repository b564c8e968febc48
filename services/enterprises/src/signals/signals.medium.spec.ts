import 'reflect-metadata';
import { CATALOGUE, type DataOf, enterprises, type InputOf, type MessageContext, signals } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { enterprisesService } from '../enterprises.module.js';

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const chengdu: MessageContext = { ...binzhou, city: '510100' };
const everywhere: MessageContext = { ...binzhou, city: CATALOGUE };
const works = 'sample-enterprise-1';

let bed: ServiceBed;
beforeAll(async () => {
  bed = await startServiceBed(enterprisesService);
  const seat = { country: 'CN', division: '371602' };
  const rows = [
    build.organisationInput({ id: works, seat }),
    build.organisationInput({ id: 'away', name: '外地铝业' }),
    build.organisationInput({
      id: 'plant',
      name: '有厂在滨州的集团',
      seat: { country: 'CN', division: '110000' },
      sites: [{ division: '371623', does: '铝箔', source: { name: '示例来源' } }],
    }),
  ];
  await bed.sender.bus.request(enterprises.importOrganisations, { rows }, everywhere);
}, 60_000);
afterAll(() => bed.stop(), 30_000);
beforeEach(() => bed.db.query('TRUNCATE enterprises.signal'));

const input = build.signalInput;
const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
const create = (more: Partial<signals.SignalInput> = {}, context = binzhou) =>
  bed.sender.bus.request(signals.createSignal, input(more), context);
const load = (rows: unknown[], context = binzhou) => bed.sender.bus.request(signals.importSignals, { rows }, context);
const correct = (id: string, patch: InputOf<typeof signals.updateSignal>['patch'], version?: number) =>
  bed.sender.bus.request(signals.updateSignal, { id, version, patch }, binzhou);
const withdraw = (id: string, context = binzhou) =>
  bed.sender.bus.request(signals.withdrawSignal, { id, note: '同名企业，弄错了' }, context);
const list = async (asked: InputOf<typeof signals.listSignals> = {}, context = binzhou) =>
  (await bed.sender.bus.request(signals.listSignals, asked, context)).items;

describe('a signal of an organisation', () => {
  it('is entered with what its source says, and told with every change', async () => {
    const told: DataOf<typeof signals.signalsChanged>['signals'] = [];
    bed.sender.bus.listen(signals.signalsChanged, (change) => told.push(...change.signals));
    const entered = await create({ date: day(3) });
    expect(entered).toMatchObject({
      ...input({ date: day(3) }),
      city: '371600',
      organisation: { name: '示例企业一号' },
      enteredBy: { id: 'sample-officer', name: '示例专员' },
      version: 1,
    });
    const corrected = await correct(entered.id, { amountWan: null, place: '滨州经济技术开发区' }, 1);
    expect(corrected).toMatchObject({ place: '滨州经济技术开发区', version: 2 });
    expect(corrected).not.toHaveProperty('amountWan');
    const withdrawn = await withdraw(entered.id);
    expect(withdrawn).toMatchObject({ withdrawalNote: '同名企业，弄错了', version: 3 });
    expect(await list()).toEqual([]);
    expect(await list({ state: 'withdrawn' })).toEqual([withdrawn]);
    await waitFor(() => told.length === 3);
    expect(told.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('is one however often it is told: same organisation, kind, date and source', async () => {
    const { id } = await create({ date: day(3) });
    const twice = create({ date: day(3), title: '同一则公告' });
    await expect(twice).rejects.toMatchObject({ code: 'conflict', details: [{ field: 'source', rule: 'new-signal' }] });
    const other = await create({ date: day(4) });
    await expect(correct(other.id, { date: day(3) })).rejects.toMatchObject({ code: 'conflict' });
    await withdraw(id);
    await expect(create({ date: day(3) })).rejects.toMatchObject({ code: 'conflict' });
    expect(await list()).toHaveLength(1);
  });

  it('lasts as long as its kind does, unless somebody says otherwise', async () => {
    const old = `${new Date().getUTCFullYear() - 2}-01-15`;
    const recruiting = await create({ kind: 'recruitment', date: old });
    expect(recruiting.expiresOn).toBe(`${Number(old.slice(0, 4)) + 1}-01-31`);
    expect(await list()).toEqual([]);
    expect(await list({ state: 'expired' })).toEqual([recruiting]);
    const longer = await correct(recruiting.id, { kind: 'investment' });
    expect(longer.expiresOn).toBe(`${Number(old.slice(0, 4)) + 3}-01-31`);
    await correct(recruiting.id, { expiresOn: old });
    expect(await list()).toEqual([]);
    expect((await correct(recruiting.id, { expiresOn: null })).expiresOn).toBe(longer.expiresOn);
  });

  it.each([
    [{ date: day(-2) }, 'date', 'not-in-future'],
    [{ date: '0202-05-01' }, 'date', 'plausible-year'],
    [{ date: '2026-02-30' }, 'date', 'date'],
    [{ date: day(3), expiresOn: day(4) }, 'expiresOn', 'not-before-date'],
    [{ industries: ['9999'] }, 'industries.0', 'known-industry'],
    [{ division: '999999' }, 'division', 'known-division'],
  ])('is refused where it cannot be true: %j', async (wrong, field, rule) => {
    await expect(create(wrong)).rejects.toMatchObject({ code: 'invalid', details: [{ field, rule }] });
  });

  it('is found by organisation, kind and day, the newest first, a page at a time', async () => {
    await create({ date: day(9) });
    await create({ date: day(2), kind: 'land' });
    await create({ date: day(5), organisationId: 'away' });
    const dates = async (asked: InputOf<typeof signals.listSignals>) => (await list(asked)).map(({ date }) => date);
    expect(await dates({})).toEqual([day(2), day(5), day(9)]);
    expect(await dates({ organisationId: works })).toEqual([day(2), day(9)]);
    expect(await dates({ kind: 'land' })).toEqual([day(2)]);
    expect(await dates({ since: day(5) })).toEqual([day(2), day(5)]);
    const page = (cursor?: string) => bed.sender.bus.request(signals.listSignals, { limit: 2, cursor }, binzhou);
    const first = await page();
    const second = await page(first.next);
    expect([...first.items, ...second.items].map(({ date }) => date)).toEqual([day(2), day(5), day(9)]);
    expect(second.next).toBeUndefined();
  });

  it('belongs to the city that entered it; a shared one is read by all and changed by none', async () => {
    const { id } = await create({ date: day(3) });
    expect(await list({}, chengdu)).toEqual([]);
    await expect(withdraw(id, chengdu)).rejects.toMatchObject({ code: 'not_found' });
    const shared = await create({ date: day(4) }, everywhere);
    expect(await list({}, chengdu)).toEqual([shared]);
    await expect(withdraw(shared.id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(create({ date: day(4) })).rejects.toMatchObject({ code: 'conflict' });
    await expect(create({ organisationId: 'nobody' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a file of signals', () => {
  it('is stored row by row; the bad rows are named', async () => {
    const rows = [input({ date: day(3) }), input({ date: day(-3) }), input({ organisationId: 'nobody' }), 'no row'];
    const report = await load(rows);
    expect(report).toMatchObject({
      stored: 1,
      problems: [
        { row: 1, problems: [{ field: 'date', rule: 'not-in-future' }] },
        { row: 2, problems: [{ field: 'organisationId', rule: 'exists' }] },
        { row: 3 },
      ],
    });
  });

  it('changes nothing when it is loaded again, and only what it names when it says more', async () => {
    const row = input({ date: day(3) });
    await load([row, row]);
    const [before] = await list();
    await load([row]);
    expect(await list()).toEqual([before]);
    const { amountWan: _, ...more } = { ...row, industries: [], division: '371600' };
    await load([more]);
    expect(await list()).toEqual([{ ...before, division: '371600', version: 2 }]);
  });

  it('does not undo what a person corrected or withdrew', async () => {
    const row = input({ date: day(3) });
    await load([row]);
    const [stored] = await list();
    const corrected = await correct(stored?.id ?? '', { date: day(4) });
    await load([row, input({ date: day(4), title: '另一个说法' })]);
    expect(await list()).toEqual([corrected]);
    await withdraw(corrected.id);
    await load([row]);
    expect(await list()).toEqual([]);
  });
});

it('the firms that are here already are listed by their current signals of growth', async () => {
  const growing = await create({ date: day(3), kind: 'land' });
  await create({ date: day(3), kind: 'contraction' });
  await create({ date: day(2), organisationId: 'away' });
  const here = (context = binzhou) => bed.sender.bus.request(signals.listLocalGrowth, {}, context);
  const ofPlant = await create({ date: day(4), kind: 'funds', organisationId: 'plant' });
  expect((await here()).items).toEqual([growing, ofPlant]);
  expect((await here(chengdu)).items).toEqual([]);
});
