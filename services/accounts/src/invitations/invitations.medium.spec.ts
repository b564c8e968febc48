import 'reflect-metadata';
import { accounts, CATALOGUE, invitations, type MessageContext } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { accountsService } from '../accounts.module.js';

const admin: MessageContext = { city: '371600', actor: build.admin(), requestId: 'test' };
const officer: MessageContext = { ...admin, actor: build.actor() };
const chengdu: MessageContext = { ...admin, city: '510100' };
const client = { address: '192.0.2.1', agent: 'Firefox' };
const password = '长长的一句密码，不告诉别人';
const opensNothing = { code: 'not_found', details: [{ field: 'code', rule: 'found' }] };

let bed: ServiceBed;
const ask = <O extends Parameters<typeof bed.sender.bus.request>[0]>(
  operation: O,
  input: Parameters<typeof bed.sender.bus.request<O>>[1],
  context = admin,
) => bed.sender.bus.request(operation, input, context);

const inviteLiMing = () => ask(invitations.inviteStaff, { name: '李明', roles: ['promotion-officer'] });
const inviteWorks = (represents?: string) =>
  ask(
    invitations.inviteParty,
    { name: '示例企业一号', role: 'enterprise', ...(represents && { represents }) },
    officer,
  );
const check = (code: string) => ask(invitations.checkInvitation, { code, address: client.address });
const accept = (code: string, login: string) =>
  ask(invitations.acceptInvitation, { code, login, name: '李明', password, ...client });
const personOf = ({ user }: accounts.SignedIn): MessageContext => ({
  ...admin,
  actor: { id: user.id, name: user.name, kind: 'person', roles: ['promotion-officer'] },
});
const usedOnce = (outcomes: PromiseSettledResult<unknown>[]) => {
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toMatchObject(opensNothing);
};

beforeAll(async () => {
  bed = await startServiceBed(accountsService);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

describe('a code for a colleague', () => {
  it('makes a person with an own password and the roles of the invitation, however it is typed', async () => {
    const { code, invitation } = await inviteLiMing();
    expect(code).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/);
    expect(invitation).toMatchObject({ state: 'open', opens: { for: 'staff', roles: ['promotion-officer'] } });
    const typed = code.toUpperCase().replaceAll('-', ' ');
    expect(await check(typed)).toMatchObject({ city: '371600', name: '李明', opens: { for: 'staff' } });
    const { user } = await accept(typed, 'li.ming');
    expect(user).toMatchObject({
      mustChangePassword: false,
      memberships: [{ city: '371600', role: 'promotion-officer' }],
    });
    await ask(accounts.signIn, { login: 'li.ming', password, ...client });
    const { items } = await ask(invitations.listInvitations, {});
    expect(items[0]).toMatchObject({ state: 'used', usedBy: { id: user.id } });
  });

  it('opens nothing once it is used, revoked or over, and does not say which', async () => {
    const [used, revoked, old] = [await inviteLiMing(), await inviteLiMing(), await inviteLiMing()];
    await accept(used.code, 'wang.fang');
    await ask(invitations.revokeInvitation, { id: revoked.id });
    await bed.db.query('UPDATE invitation SET expires_at = now() WHERE id = $1', [old.id]);
    for (const code of [used.code, revoked.code, old.code, 'never-was-one']) {
      await expect(check(code)).rejects.toMatchObject(opensNothing);
      await expect(accept(code, 'zhao.min')).rejects.toMatchObject(opensNothing);
    }
    await expect(ask(invitations.revokeInvitation, { id: used.id })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('lets one in of fifty who use it at the same moment', async () => {
    const { code } = await inviteLiMing();
    const { user } = await accept((await inviteLiMing()).code, 'sun.li');
    const self = personOf({ user } as accounts.SignedIn);
    usedOnce(
      await Promise.allSettled(Array.from({ length: 50 }, () => ask(invitations.joinByInvitation, { code }, self))),
    );
  }, 30_000);

  it('is not used up by who takes a login that somebody has', async () => {
    const { code } = await inviteLiMing();
    await expect(accept(code, 'admin')).rejects.toMatchObject({ details: [{ field: 'login', rule: 'unique' }] });
    await accept(code, 'zhou.jie');
  });

  it('brings somebody with an account into another city, and never its maker', async () => {
    const { user, refresh } = await accept((await inviteLiMing()).code, 'chen.hao');
    const self = personOf({ user } as accounts.SignedIn);
    const { code } = await ask(invitations.inviteStaff, { name: '陈浩', roles: ['auditor'] }, chengdu);
    const joined = await ask(invitations.joinByInvitation, { code }, { ...self, city: CATALOGUE });
    expect(joined.memberships).toEqual([
      { city: '371600', role: 'promotion-officer' },
      { city: '510100', role: 'auditor' },
    ]);
    await expect(ask(accounts.refreshSession, { refresh, ...client })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    const asAdmin = { ...self, actor: { ...self.actor, roles: ['city-admin' as const] } };
    const own = await ask(invitations.inviteStaff, { name: '陈浩', roles: ['weight-approver'] }, asAdmin);
    await expect(
      ask(invitations.joinByInvitation, { code: own.code }, { ...self, city: CATALOGUE }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
    expect((await check(own.code)).name).toBe('陈浩');
  });

  it('is seen and revoked by administrators of the city alone', async () => {
    const { id } = await inviteLiMing();
    const seen = async (context: MessageContext) =>
      (await ask(invitations.listInvitations, { limit: 100 }, context)).items.map((one) => one.id);
    expect(await seen(admin)).toContain(id);
    expect(await seen(officer)).not.toContain(id);
    expect(await seen(chengdu)).not.toContain(id);
    for (const context of [officer, chengdu])
      await expect(ask(invitations.revokeInvitation, { id }, context)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a code for an enterprise', () => {
  const visitor: MessageContext = { ...admin, actor: build.actor({ id: 'user-9', roles: ['enterprise'] }) };
  const use = (code: string, registration: string, context = visitor, role: 'enterprise' | 'investor' = 'enterprise') =>
    ask(invitations.useInvitation, { code, role, registration }, context);

  it('proves one registration, which may ask again', async () => {
    const { code, id } = await inviteWorks('works-1');
    const proof = { id, role: 'enterprise', represents: 'works-1', createdBy: { id: 'sample-officer' } };
    expect(await use(code, 'registration-1')).toMatchObject(proof);
    expect(await use(code, 'registration-1')).toMatchObject(proof);
    await expect(use(code, 'registration-2')).rejects.toMatchObject(opensNothing);
    const other = { ...visitor, actor: { ...visitor.actor, id: 'user-10' } };
    await expect(use(code, 'registration-1', other)).rejects.toMatchObject(opensNothing);
  });

  it('proves its own role alone, and another uses nothing up', async () => {
    const { code } = await inviteWorks();
    await expect(use(code, 'registration-5', visitor, 'investor')).rejects.toMatchObject({
      code: 'conflict',
      details: [{ field: 'role', rule: 'of-invitation' }],
    });
    expect(await use(code, 'registration-5')).toMatchObject({ role: 'enterprise' });
  });

  it('is not told to the audit when it is used', async () => {
    const { code, id } = await inviteWorks();
    await use(code, 'registration-6');
    const lines = async () =>
      (
        await bed.db.query(
          "SELECT entry FROM audit_entry WHERE operation = 'accounts.useInvitation' AND entry LIKE '%' || $1 || '%'",
          [id],
        )
      ).rows.map(({ entry }) => String(entry));
    await waitFor(async () => (await lines()).length === 1);
    expect((await lines())[0]).not.toContain(code);
  });

  it('proves one of fifty registrations that bring it at the same moment', async () => {
    const { code } = await inviteWorks();
    usedOnce(await Promise.allSettled(Array.from({ length: 50 }, (_, n) => use(code, `registration-1${n}`))));
  }, 30_000);

  it('proves nothing in another city, and lets nobody work for this one', async () => {
    const { code } = await inviteWorks();
    await expect(use(code, 'registration-3', { ...visitor, city: '510100' })).rejects.toMatchObject(opensNothing);
    await expect(accept(code, 'gao.yuan')).rejects.toMatchObject(opensNothing);
    const forStaff = await inviteLiMing();
    await expect(use(forStaff.code, 'registration-4')).rejects.toMatchObject(opensNothing);
    await use(code, 'registration-3');
    await accept(forStaff.code, 'xu.lan');
  });
});

it('cannot be guessed: tries from an address are counted', async () => {
  const guess = () => ask(invitations.checkInvitation, { code: 'guess', address: '192.0.2.77' });
  for (let n = 0; n < 100; n++) await expect(guess()).rejects.toMatchObject(opensNothing);
  await expect(guess()).rejects.toMatchObject({ code: 'unauthenticated', details: [{ rule: 'attempts' }] });
});

it('keeps no code that anybody could read', async () => {
  const { code, id } = await inviteLiMing();
  const { rows } = await bed.db.query(
    `SELECT to_json(i)::text AS text FROM invitation i UNION ALL SELECT entry FROM audit_entry WHERE record = $1
     UNION ALL SELECT to_json(o)::text FROM outbox_message o`,
    [id],
  );
  for (const { text } of rows) for (const told of [code, code.replaceAll('-', '')]) expect(text).not.toContain(told);
});
