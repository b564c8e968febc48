import 'reflect-metadata';
import {
  enterprises,
  introductions,
  type MessageContext,
  notices,
  registrations,
  representatives,
} from '@queqiao/contracts';
import { type RunningService, startService } from '@queqiao/platform';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, freePort, waitFor } from '@queqiao/testing';
import { SMTPServer } from 'smtp-server';
import { introductionsService } from '../introductions.module.js';

const { listNotices, readNotices, getMailWish, changeMailWish } = notices;
const binzhou: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };
const speaking = (represents: string): MessageContext => ({
  ...binzhou,
  actor: build.actor({ id: `user-${represents}`, name: '示例联系人', roles: ['enterprise'], represents }),
});
const told = { asker: { province: true }, candidate: { province: true } } as const;

let bed: ServiceBed;
let sending: RunningService;
let smtp: SMTPServer;
let needs = 0;

/** What arrived, and what the server says to the next mails to an address. */
const arrived: { readonly to: string; readonly text: string }[] = [];
const refusals = new Map<string, number[]>();

beforeAll(async () => {
  const port = await freePort();
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _, reply) {
      const code = refusals.get(address)?.shift();
      reply(code === undefined ? undefined : Object.assign(new Error('refused'), { responseCode: code }));
    },
    onData(stream, { envelope }, reply) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address).join();
        arrived.push({ to, text: Buffer.concat(parts).toString() });
        reply();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve));
  bed = await startServiceBed(introductionsService);
  await bed.startProgram('services/enterprises/dist/main.js');
  await bed.startProgram('services/accounts/dist/main.js');
  sending = await startService(introductionsService, {
    ...(await bed.backbone.config()),
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'desk@example.org',
    PUBLIC_URL: 'https://queqiao.example.org',
  });
}, 90_000);

afterAll(async () => {
  await sending.stop();
  await bed.stop();
  await new Promise<void>((resolve) => smtp.close(resolve));
}, 30_000);

/** An enterprise with an account. */
async function enterprise(id: string, name: string): Promise<MessageContext> {
  await bed.sender.bus.request(enterprises.createOrganisation, build.organisationInput({ id, name }), binzhou);
  const context = speaking(id);
  const user = context.actor.id;
  await bed.db.query(
    `INSERT INTO accounts.user_account (id, login, name, password_hash, must_change_password)
     VALUES ($1, $1, '示例联系人', '-', false)`,
    [user],
  );
  await bed.db.query(
    `INSERT INTO accounts.membership (user_id, city, role, represents) VALUES ($1, '371600', 'enterprise', $2)`,
    [user, id],
  );
  return context;
}

/** Somebody with an account who is nothing in the city yet. */
async function visitor(id: string): Promise<MessageContext> {
  await bed.db.query(
    `INSERT INTO accounts.user_account (id, login, name, password_hash, must_change_password)
     VALUES ($1, $1, '示例访客', '-', false)`,
    [id],
  );
  return { ...binzhou, actor: build.actor({ id, name: '示例访客', roles: ['visitor'] }) };
}
const wish = (context: MessageContext, address?: string) =>
  bed.sender.bus.request(changeMailWish, { address }, context);

async function release(asker: string, candidate: string) {
  needs += 1;
  const need = build.needInput({ organisationId: asker, title: `需求 ${needs}` });
  const { id: needId } = await bed.sender.bus.request(enterprises.registerNeed, need, binzhou);
  const input = { needId, candidate: { kind: 'enterprise', id: candidate }, told, overrideNote: '示例' } as const;
  return bed.sender.bus.request(introductions.releaseIntroduction, input, binzhou);
}

const noticesOf = async (context: MessageContext) => bed.sender.bus.request(listNotices, {}, context);
const mailTo = (address: string) => arrived.filter(({ to }) => to === address);
const stateOfMail = async (user: string) => {
  const { rows } = await bed.db.query<{ state: string }>('SELECT state FROM mail WHERE reader_id = $1', [
    `371600 ${user}`,
  ]);
  return rows.map(({ state }) => state);
};

describe('notices', () => {
  it('tell both sides of an introduction what becomes of it, and nobody else', async () => {
    const [asker, candidate] = [await enterprise('asks-1', '示例甲厂'), await enterprise('fits-1', '示例乙厂')];
    const { id, need } = await release('asks-1', 'fits-1');
    expect((await noticesOf(asker)).items).toMatchObject([
      { kind: 'introduction-released', about: id, title: need.title, isNew: true },
    ]);
    const [first] = (await noticesOf(candidate)).items;
    expect(first).toMatchObject({ kind: 'introduction-released', about: id });
    expect(first).not.toHaveProperty('title');
    const say = (context: MessageContext) =>
      bed.sender.bus.request(introductions.answerIntroduction, { id, says: 'yes' }, context);
    await say(candidate);
    await say(asker);
    expect((await noticesOf(candidate)).items.map(({ kind }) => kind)).toEqual([
      'introduction-agreed',
      'introduction-released',
    ]);
    expect(JSON.stringify(await noticesOf(candidate))).not.toContain('asks-1');
    expect((await noticesOf(speaking('stranger'))).items).toEqual([]);
  });

  it('say that there is something to answer again when the other side takes a no back', async () => {
    const [asker, candidate] = [await enterprise('asks-8', '示例卯厂'), await enterprise('fits-8', '示例辰厂')];
    const { id } = await release('asks-8', 'fits-8');
    const say = (says: 'yes' | 'no', note: string) =>
      bed.sender.bus.request(introductions.answerIntroduction, { id, says, note }, asker);
    const kinds = async () => (await noticesOf(candidate)).items.map(({ kind }) => kind);
    await say('no', '暂不考虑');
    await say('no', '今年暂不考虑');
    expect(await kinds()).toEqual(['introduction-over', 'introduction-released']);
    await say('yes', '再考虑');
    expect(await kinds()).toEqual(['introduction-released', 'introduction-released']);
    expect(await noticesOf(candidate)).toMatchObject({ unread: 2 });
  });

  it('are new until they were read', async () => {
    const reader = await enterprise('asks-2', '示例丙厂');
    await enterprise('fits-2', '示例丁厂');
    await release('asks-2', 'fits-2');
    const { items, unread } = await noticesOf(reader);
    expect(unread).toBe(1);
    await bed.sender.bus.request(readNotices, { upTo: items[0]?.at ?? '' }, reader);
    expect(await noticesOf(reader)).toMatchObject({ unread: 0, items: [{ isNew: false }] });
    await bed.sender.bus.request(readNotices, { upTo: '2020-01-01T00:00:00Z' }, reader);
    expect(await noticesOf(reader)).toMatchObject({ unread: 0 });
  });

  it('tell an enterprise once that its need was returned, and that it was published', async () => {
    const owner = await enterprise('asks-3', '示例戊厂');
    const { bus } = bed.sender;
    const input = build.needInput({ organisationId: 'asks-3' });
    const { id } = await bus.request(enterprises.registerNeed, input, owner);
    await bus.request(enterprises.submitNeed, { id }, owner);
    await bus.request(enterprises.returnNeed, { id, reason: '请补充用地面积' }, binzhou);
    const kinds = async () => (await noticesOf(owner)).items.map(({ kind }) => kind);
    await waitFor(async () => (await kinds()).includes('need-returned'));
    await bus.request(enterprises.submitNeed, { id }, owner);
    await bus.request(enterprises.publishNeed, { id }, binzhou);
    await bus.request(enterprises.markNeedInContact, { id }, binzhou);
    await waitFor(async () => (await kinds()).includes('need-published'));
    expect(await kinds()).toEqual(['need-published', 'need-returned']);
  });
});

describe('whoever asks to speak for an organisation', () => {
  it('is told by notice and mail that it came back and that it was approved, and then of what is for the party', async () => {
    const { bus } = bed.sender;
    await enterprise('asks-9', '示例巳厂');
    await enterprise('fits-9', '示例午厂');
    const me = await visitor('visitor-9');
    const stranger = await visitor('visitor-10');
    await wish(me, 'visitor-9@example.org');
    const party = { kind: 'known' as const, id: 'asks-9' };
    const asked = { role: 'enterprise', party, phone: '13800001234', proof: { kind: 'call' } } as const;
    const { id } = await bus.request(registrations.register, asked, me);
    await bus.request(registrations.returnRegistration, { id, reason: '请写明职务' }, binzhou);
    await waitFor(async () => (await noticesOf(me)).items.length === 1);
    expect(await noticesOf(me)).toMatchObject({
      unread: 1,
      items: [{ kind: 'registration-returned', about: id, title: '示例巳厂', isNew: true }],
    });
    expect((await noticesOf(stranger)).items).toEqual([]);
    await waitFor(() => mailTo('visitor-9@example.org').length === 1);

    await bus.request(registrations.mendRegistration, { id, ...asked }, me);
    await bus.request(registrations.approveRegistration, { id, note: '已致电', confirmed: true }, binzhou);
    await waitFor(async () => (await noticesOf(me)).items.length === 2);
    expect((await noticesOf(me)).items[0]).toMatchObject({ kind: 'registration-approved', about: id });
    await waitFor(() => mailTo('visitor-9@example.org').length === 2);

    await waitFor(async () => {
      const { items } = await bus.request(representatives.listRepresentatives, { parties: ['asks-9'] }, binzhou);
      return items.some((one) => one.id === me.actor.id);
    });
    await release('asks-9', 'fits-9');
    const speaker = { ...me, actor: { ...me.actor, roles: ['enterprise' as const], represents: 'asks-9' } };
    expect((await noticesOf(speaker)).items.map(({ kind }) => kind)).toEqual([
      'introduction-released',
      'registration-approved',
      'registration-returned',
    ]);
    expect(await bus.request(getMailWish, {}, speaker)).toMatchObject({ address: 'visitor-9@example.org' });
    await waitFor(() => mailTo('visitor-9@example.org').length === 3);
    // Of what one asked oneself no colleague is told.
    expect((await noticesOf(speaking('asks-9'))).items.map(({ kind }) => kind)).toEqual(['introduction-released']);
  }, 30_000);

  it('is told that it was refused, and gets no mail once the account is closed', async () => {
    const { bus } = bed.sender;
    const me = await visitor('visitor-11');
    await wish(me, 'visitor-11@example.org');
    const party = { kind: 'new' as const, name: '示例未厂' };
    const asked = { role: 'enterprise', party, phone: '13800001234', proof: { kind: 'call' } } as const;
    const { id } = await bus.request(registrations.register, asked, me);
    await bed.db.query("UPDATE accounts.user_account SET is_active = false WHERE id = 'visitor-11'");
    await bus.request(registrations.refuseRegistration, { id, reason: '无法核实' }, binzhou);
    await waitFor(async () => (await noticesOf(me)).items[0]?.kind === 'registration-refused');
    await waitFor(async () => (await stateOfMail('visitor-11')).includes('dropped'));
    expect(mailTo('visitor-11@example.org')).toEqual([]);
  });
});

describe('mail about notices', () => {
  it('says that something happened and nothing of it, once, to who asked for it', async () => {
    const reader = await enterprise('asks-4', '示例己厂');
    await enterprise('fits-4', '示例庚厂');
    expect(await wish(reader, 'reader-4@example.org')).toMatchObject({ address: 'reader-4@example.org' });
    const { rows } = await bed.db.query<{ address: string }>(
      "SELECT address FROM notice_reader WHERE party = 'asks-4'",
    );
    expect(rows[0]?.address).not.toContain('reader-4');
    await release('asks-4', 'fits-4');
    await waitFor(async () => (await stateOfMail(reader.actor.id)).includes('sent'));
    const [mail, ...more] = mailTo('reader-4@example.org');
    expect(more).toEqual([]);
    const body = Buffer.from(
      mail?.text
        .split(/\r?\n\r?\n/)
        .slice(1)
        .join('') ?? '',
      'base64',
    ).toString();
    expect(body).toContain('https://queqiao.example.org');
    expect(body).toContain('示例联系人');
    for (const secret of ['示例己厂', '示例庚厂', '需求', 'intro-']) expect(body).not.toContain(secret);
  });

  it('is tried again after the server was busy, and arrives once', async () => {
    const reader = await enterprise('asks-5', '示例辛厂');
    await enterprise('fits-5', '示例壬厂');
    await wish(reader, 'busy@example.org');
    refusals.set('busy@example.org', [451]);
    await release('asks-5', 'fits-5');
    await waitFor(async () => (await stateOfMail(reader.actor.id)).includes('sent'), 20_000);
    expect(mailTo('busy@example.org')).toHaveLength(1);
  }, 30_000);

  it('is given up once the server refuses it for good', async () => {
    const reader = await enterprise('asks-6', '示例癸厂');
    await enterprise('fits-6', '示例子厂');
    await wish(reader, 'gone@example.org');
    refusals.set('gone@example.org', [550]);
    await release('asks-6', 'fits-6');
    await waitFor(async () => (await stateOfMail(reader.actor.id)).includes('failed'));
    expect(mailTo('gone@example.org')).toEqual([]);
  });

  it('goes to nobody who speaks for the organisation no longer, or has asked for it no more', async () => {
    const [left, silent] = [await enterprise('asks-7', '示例丑厂'), await enterprise('fits-7', '示例寅厂')];
    await wish(left, 'left@example.org');
    await wish(silent, 'silent@example.org');
    expect(await wish(silent)).not.toHaveProperty('address');
    await bed.db.query("DELETE FROM accounts.membership WHERE user_id = 'user-asks-7'");
    await release('asks-7', 'fits-7');
    await waitFor(async () => (await stateOfMail(left.actor.id)).includes('dropped'));
    expect(await stateOfMail(silent.actor.id)).toEqual([]);
    expect([...mailTo('left@example.org'), ...mailTo('silent@example.org')]).toEqual([]);
    expect(await bed.sender.bus.request(getMailWish, {}, { ...silent, city: '510100' })).not.toHaveProperty('address');
  });
});
