import 'reflect-metadata';
import { accounts, cityDay, type MessageContext, offices, type Role } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import { accountsService } from '../accounts.module.js';

const admin: MessageContext = { city: '371600', actor: build.admin(), requestId: 'test' };
const chengdu: MessageContext = { ...admin, city: '510100' };
const DAY_MS = 24 * 60 * 60_000;
const dayIn = (days: number) => cityDay(new Date(Date.now() + days * DAY_MS));

let bed: ServiceBed;
const ask = <O extends Parameters<typeof bed.sender.bus.request>[0]>(
  operation: O,
  input: Parameters<typeof bed.sender.bus.request<O>>[1],
  context = admin,
) => bed.sender.bus.request(operation, input, context);
const add = async (login: string, more: { office?: string } = {}, context = admin) =>
  (await ask(accounts.addUser, { login, name: `示例${login}`, roles: ['liaison-officer'], ...more }, context)).user;

const beijing = {
  id: 'beijing',
  kind: 'liaison' as const,
  name: { zh: '示例驻京招商处', en: 'Sample office in Beijing' },
  covers: ['110000', '120000'],
};
const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id);

beforeAll(async () => {
  bed = await startServiceBed(accountsService);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

describe('an office', () => {
  it('has those whose membership names it, a leader and deputies, and a version that guards changes', async () => {
    const made = await ask(offices.createOffice, beijing);
    expect(made).toMatchObject({ ...beijing, version: 1, deputies: [], members: [] });
    const [li, wang] = [await add('li.ming', { office: 'beijing' }), await add('wang.fang', { office: 'beijing' })];
    const patch = { leader: li.id, deputies: [wang.id], region: '京津冀' };
    const led = await ask(offices.updateOffice, { id: 'beijing', version: 1, patch });
    expect(led).toMatchObject({ leader: { id: li.id }, leadsToday: { id: li.id }, region: '京津冀', version: 2 });
    expect(idsOf(led.members).sort()).toEqual([li.id, wang.id].sort());
    const stale = ask(offices.updateOffice, { id: 'beijing', version: 1, patch: { region: null } });
    await expect(stale).rejects.toMatchObject({ code: 'conflict' });
    const cleared = await ask(offices.updateOffice, { id: 'beijing', patch: { region: null, leader: null } });
    expect(cleared).not.toHaveProperty('region');
    expect(cleared).toMatchObject({ deputies: [{ id: wang.id }], leadsToday: { id: wang.id } });
  });

  it('is of one city: another may have one of the same id, and changes neither this nor its people', async () => {
    const other = await ask(offices.createOffice, { ...beijing, covers: [] }, chengdu);
    expect(other.members).toEqual([]);
    await ask(offices.removeOffice, { id: 'beijing' }, chengdu);
    await expect(ask(offices.getOffice, { id: 'beijing' }, chengdu)).rejects.toMatchObject({ code: 'not_found' });
    const stranger = await add('zhao.min', {}, chengdu);
    const lead = ask(offices.updateOffice, { id: 'beijing', patch: { leader: stranger.id } });
    await expect(lead).rejects.toMatchObject({ details: [{ field: 'patch.leader', rule: 'people' }] });
    await expect(ask(offices.createOffice, beijing)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is named by a membership only where it is one', async () => {
    await expect(add('sun.li', { office: 'shanghai' })).rejects.toMatchObject({
      details: [{ field: 'office', rule: 'office' }],
    });
    const { id } = await add('sun.li');
    const move = (office: string | null) => ask(accounts.updateUser, { id, patch: { office } });
    await expect(move('shanghai')).rejects.toMatchObject({ details: [{ field: 'patch.office' }] });
    expect((await move('beijing')).memberships).toMatchObject([{ office: 'beijing' }]);
    await expect(ask(offices.removeOffice, { id: 'beijing' })).rejects.toMatchObject({ details: [{ rule: 'empty' }] });
    expect((await move(null)).memberships[0]).not.toHaveProperty('office');
  });
});

describe('a team', () => {
  it('has members from any office, of whom nobody is left once they work for the city no longer', async () => {
    const chen = await add('chen.hao');
    const team = { kind: 'experts' as const, name: { zh: '示例专家专班', en: 'Sample team of experts' } };
    const { id, members } = await ask(offices.createOffice, { ...team, leader: chen.id, members: [chen.id] });
    expect(idsOf(members)).toEqual([chen.id]);
    await expect(add('zhou.jie', { office: id })).rejects.toMatchObject({ details: [{ rule: 'office' }] });
    await expect(ask(offices.createOffice, { ...beijing, id: 'b2', members: [chen.id] })).rejects.toMatchObject({
      details: [{ field: 'members', rule: 'team' }],
    });
    await expect(ask(offices.updateOffice, { id, patch: { kind: 'zone' } })).rejects.toMatchObject({
      details: [{ field: 'patch.kind', rule: 'team' }],
    });
    await ask(accounts.updateUser, { id: chen.id, patch: { roles: [] } });
    const left = await ask(offices.getOffice, { id });
    expect(left).not.toHaveProperty('leader');
    expect(left.members).toEqual([]);
    await ask(offices.removeOffice, { id });
  });
});

describe('a leave', () => {
  it('hands the lead to who stands in while it lasts, and is told no more when it is over', async () => {
    const [gao, xu] = [await add('gao.yuan'), await add('xu.lan')];
    const zone = { id: 'zone', kind: 'zone' as const, name: { zh: '示例开发区', en: 'Sample zone' }, leader: gao.id };
    await ask(offices.createOffice, zone);
    const enter = (from: string, to: string, standIn = xu.id) =>
      ask(offices.enterLeave, { id: gao.id, from, to, standIn });
    await enter(dayIn(-1), dayIn(1));
    const away = await ask(offices.getOffice, { id: 'zone' });
    expect(away).toMatchObject({ leader: { leave: { standIn: { id: xu.id } } }, leadsToday: { id: xu.id } });
    const listed = async () => (await ask(accounts.listUsers, { search: 'gao.yuan' })).items[0]?.leave;
    expect(await listed()).toEqual({ from: dayIn(-1), to: dayIn(1), standIn: { id: xu.id, name: xu.name } });
    await enter(dayIn(-3), dayIn(-1));
    expect(await listed()).toBeUndefined();
    const back = await ask(offices.getOffice, { id: 'zone' });
    expect(back.leader).not.toHaveProperty('leave');
    expect(back.leadsToday).toMatchObject({ id: gao.id });
    await expect(enter(dayIn(2), dayIn(1))).rejects.toMatchObject({ details: [{ field: 'to', rule: 'order' }] });
    await expect(enter(dayIn(1), dayIn(2), gao.id)).rejects.toMatchObject({ details: [{ field: 'standIn' }] });
    await expect(enter(dayIn(1), dayIn(2), 'nobody')).rejects.toMatchObject({ details: [{ rule: 'people' }] });
    await ask(offices.removeLeave, { id: gao.id });
    await expect(ask(offices.removeLeave, { id: gao.id })).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('may be read by whoever works with the city, and changed by its administrators alone', async () => {
  const as = (role: Role) => ({ ...admin, actor: build.actor({ roles: [role] }) });
  for (const role of ['promotion-officer', 'liaison-officer', 'city-leader'] as const) {
    await ask(offices.listOffices, {}, as(role));
    const change = ask(offices.createOffice, { ...beijing, id: 'mine' }, as(role));
    await expect(change).rejects.toMatchObject({ code: 'forbidden' });
  }
  await expect(ask(offices.listOffices, {}, as('enterprise'))).rejects.toMatchObject({ code: 'forbidden' });
});
