import 'reflect-metadata';
import { conversations, enterprises, experts, type MessageContext, notices } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import { introductionsService } from '../introductions.module.js';

const { listConversations, listMessages, sendMessage, readMessages } = conversations;
const { listOwnMessages, sendOwnMessage, readOwnMessages } = conversations;

const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const speaking = (represents: string, role: 'enterprise' | 'institution' = 'enterprise'): MessageContext => ({
  ...binzhou,
  actor: build.actor({ id: `user-${represents}`, name: `联系人 ${represents}`, roles: [role], represents }),
});
const [one, two] = [speaking('works-1'), speaking('works-2')];

let bed: ServiceBed;

beforeAll(async () => {
  bed = await startServiceBed(introductionsService);
  await bed.startProgram('services/enterprises/dist/main.js');
  await bed.startProgram('services/experts/dist/main.js');
  for (const [id, name] of [
    ['works-1', '示例甲厂'],
    ['works-2', '示例乙厂'],
  ]) {
    await bed.sender.bus.request(enterprises.createOrganisation, build.organisationInput({ id, name }), binzhou);
  }
  await bed.sender.bus.request(experts.createInstitution, build.institutionInput(), binzhou);
}, 90_000);

afterAll(() => bed.stop(), 30_000);

const write = (context: MessageContext, text: string) => bed.sender.bus.request(sendOwnMessage, { text }, context);
const ownOf = async (context: MessageContext) => bed.sender.bus.request(listOwnMessages, {}, context);

describe('messages with the desk', () => {
  it('are seen by the desk with who wrote them, and by no other organisation', async () => {
    await write(one, '什么时候可以见面？\n谢谢');
    const { items } = await bed.sender.bus.request(listConversations, {}, binzhou);
    expect(items).toMatchObject([
      { party: 'works-1', name: '示例甲厂', unread: 1, last: { from: 'party', text: '什么时候可以见面？\n谢谢' } },
    ]);
    expect(await ownOf(two)).toEqual({ items: [], unread: 0 });
    expect(await ownOf({ ...one, city: '510100' })).toEqual({ items: [], unread: 0 });
    const asParty = bed.sender.bus.request(listMessages, { party: 'works-1' }, two);
    await expect(asParty).rejects.toMatchObject({ code: 'forbidden' });
    const elsewhere = { ...binzhou, city: '510100' };
    expect((await bed.sender.bus.request(listMessages, { party: 'works-1' }, elsewhere)).items).toEqual([]);
  });

  it('are unread until the other side has looked, and the party is told of an answer', async () => {
    await write(two, '您好');
    const sent = { party: 'works-2', partyKind: 'organisation', text: '周三上午可以' } as const;
    const { at, id } = await bed.sender.bus.request(sendMessage, sent, binzhou);
    expect(await ownOf(two)).toMatchObject({ unread: 1, items: [{ from: 'desk' }, { from: 'party' }] });
    const told = await bed.sender.bus.request(notices.listNotices, {}, two);
    expect(told.items).toMatchObject([{ kind: 'message', about: id }]);
    await bed.sender.bus.request(readOwnMessages, { upTo: at }, two);
    expect((await ownOf(two)).unread).toBe(0);
    await bed.sender.bus.request(readMessages, { party: 'works-2', upTo: at }, binzhou);
    const { items } = await bed.sender.bus.request(listConversations, { limit: 1 }, binzhou);
    expect(items).toMatchObject([{ party: 'works-2', unread: 0 }]);
  });

  it('are sent once by one key, and are plain text of at most 2,000 characters', async () => {
    const keyed = { ...speaking('sample-university-1', 'institution'), idempotencyKey: 'once' };
    await write(keyed, '<b>我们可以</b>');
    await write(keyed, '<b>我们可以</b>');
    const { items } = await bed.sender.bus.request(listMessages, { party: 'sample-university-1' }, binzhou);
    expect(items.map(({ text }) => text)).toEqual(['<b>我们可以</b>']);
    await expect(write(one, '长'.repeat(2_001))).rejects.toMatchObject({ code: 'invalid' });
  });

  it('are not for whom the city does not know, nor from who speaks for nobody', async () => {
    const unknown = { party: 'nobody', partyKind: 'organisation', text: '您好' } as const;
    await expect(bed.sender.bus.request(sendMessage, unknown, binzhou)).rejects.toMatchObject({ code: 'not_found' });
    const { represents: _, ...nobody } = one.actor;
    await expect(write({ ...one, actor: nobody }, '您好')).rejects.toMatchObject({ code: 'not_found' });
  });
});
