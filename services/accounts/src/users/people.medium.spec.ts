import 'reflect-metadata';
import {
  accounts,
  CATALOGUE,
  invitations,
  type MessageContext,
  people,
  type Role,
  registrations,
  representatives,
} from '@queqiao/contracts';
import { startService } from '@queqiao/platform';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build, waitFor } from '@queqiao/testing';
import { generateSync } from 'otplib';
import { accountsService } from '../accounts.module.js';

const client = { address: '192.0.2.1', agent: 'Firefox' };
const admin: MessageContext = { city: '371600', actor: build.admin(), requestId: 'test' };
const colleague: MessageContext = { ...admin, actor: build.admin({ id: 'admin-2' }) };
const platform: MessageContext = { ...admin, actor: build.actor({ id: 'user-admin-2', roles: ['platform-admin'] }) };
const chengdu: MessageContext = { ...admin, city: '510100' };
const note = '本人当面申请';

let bed: ServiceBed;
const ask = <O extends Parameters<typeof bed.sender.bus.request>[0]>(
  operation: O,
  input: Parameters<typeof bed.sender.bus.request<O>>[1],
  context = admin,
) => bed.sender.bus.request(operation, input, context);

type StaffRole = 'promotion-officer' | 'weight-approver' | 'city-admin' | 'auditor';
const add = (login: string, roles: StaffRole[] = ['promotion-officer'], context = admin) =>
  ask(accounts.addUser, { login, name: `示例${login}`, roles }, context);
const signIn = (login: string, password: string) => ask(accounts.signIn, { login, password, ...client });
const join = async (id: string, context: MessageContext) => {
  const { code } = await ask(invitations.inviteStaff, { name: '示例', roles: ['promotion-officer'] }, context);
  const self = { ...context, actor: build.actor({ id, roles: ['promotion-officer' as Role] }) };
  return ask(invitations.joinByInvitation, { code }, self);
};
const refused = (code: string, rule: string) => ({ code, details: [expect.objectContaining({ rule })] });

beforeAll(async () => {
  bed = await startServiceBed(accountsService);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

describe('the people of a city', () => {
  it('are found by name, role and whether they may sign in, with when they last did', async () => {
    const { user, password } = await add('wang.fang', ['weight-approver']);
    expect(user.lastSignInAt).toBeUndefined();
    await signIn('wang.fang', password);
    const found = await ask(accounts.listUsers, { search: 'WANG.', role: 'weight-approver', state: 'active' });
    expect(found.items).toMatchObject([{ login: 'wang.fang', lastSignInAt: expect.any(String) }]);
    for (const input of [{ search: 'nobody' }, { role: 'auditor' as const }, { state: 'disabled' as const }])
      expect((await ask(accounts.listUsers, input)).items).toEqual([]);
  });

  it('include whoever works for all cities, whom no city changes', async () => {
    const { items } = await ask(accounts.listUsers, { role: 'platform-admin' });
    expect(items).toMatchObject([{ login: 'admin', memberships: [{ city: '*' }] }]);
    const patch = { id: 'user-admin', patch: { isActive: false } };
    await expect(ask(accounts.updateUser, patch)).rejects.toMatchObject({ code: 'not_found' });
    await bed.db.query(
      "INSERT INTO membership (user_id, city, role) VALUES ('user-admin', '371600', 'promotion-officer')",
    );
    for (const change of [
      ask(accounts.updateUser, patch),
      ask(accounts.updateUser, { id: 'user-admin', patch: { roles: [] } }),
      ask(people.endSessionsOf, { id: 'user-admin', note }),
      ask(people.resetPassword, { id: 'user-admin', note }),
    ])
      await expect(change).rejects.toMatchObject(refused('forbidden', 'platform-admin'));
    expect((await ask(people.endSessionsOf, { id: 'user-admin', note }, platform)).ended).toBe(0);
  });

  it('keep name, password and whether they sign in when they belong to another city too', async () => {
    const { user } = await add('zhao.min');
    await join(user.id, chengdu);
    for (const context of [admin, chengdu])
      for (const change of [
        ask(accounts.updateUser, { id: user.id, patch: { name: '别名' } }, context),
        ask(accounts.updateUser, { id: user.id, patch: { isActive: false } }, context),
        ask(people.resetPassword, { id: user.id, note }, context),
        ask(people.resetSecondFactor, { id: user.id, note }, context),
      ])
        await expect(change).rejects.toMatchObject(refused('conflict', 'one-city'));
    await ask(accounts.updateUser, { id: user.id, patch: { roles: [] } }, chengdu);
    const { memberships, name } = await ask(accounts.updateUser, { id: user.id, patch: { name: '别名' } });
    expect({ memberships, name }).toEqual({
      memberships: [{ city: '371600', role: 'promotion-officer' }],
      name: '别名',
    });
    await join(user.id, chengdu);
    expect((await ask(accounts.updateUser, { id: user.id, patch: { isActive: false } }, platform)).isActive).toBe(
      false,
    );
  });

  it('are signed out everywhere at once, and sign in again', async () => {
    const { user, password } = await add('sun.li');
    const [one] = [await signIn('sun.li', password), await signIn('sun.li', password)];
    expect(await ask(people.endSessionsOf, { id: user.id, note })).toEqual({ id: user.id, ended: 2 });
    await expect(ask(accounts.refreshSession, { refresh: one.refresh, ...client })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await signIn('sun.li', password);
  });
});

describe('nobody is on two sides of one city', () => {
  const both = refused('conflict', 'represents');
  const lines = async (id: string, city: string) =>
    (
      await bed.db.query('SELECT role, represents FROM membership WHERE user_id = $1 AND city = $2 ORDER BY role', [
        id,
        city,
      ])
    ).rows;
  const approve = (user: { id: string; name: string }, represents: string) => {
    const approved = {
      city: '371600',
      registration: `reg-${represents}`,
      user,
      role: 'enterprise' as const,
      represents,
    };
    return bed.sender.send(registrations.registrationApproved, approved);
  };
  const newcomer = async (login: string) => {
    const input = { login, name: `示例${login}`, password: 'a long password of mine', ...client };
    const { id, name } = (await ask(accounts.signUp, input)).user;
    return { id, name };
  };

  it('neither by an invitation nor by a role, in the city or in all of them', async () => {
    const person = await newcomer('two.sides');
    await approve(person, 'works-1');
    await waitFor(async () => (await lines(person.id, '371600')).length === 1);
    const everywhere: MessageContext = { ...platform, city: '*' };
    for (const context of [admin, everywhere]) await expect(join(person.id, context)).rejects.toMatchObject(both);
    await join(person.id, chengdu);
    expect(await lines(person.id, '371600')).toEqual([{ role: 'enterprise', represents: 'works-1' }]);
    await ask(accounts.updateUser, { id: person.id, patch: { roles: ['promotion-officer'] } });
    expect(await lines(person.id, '371600')).toEqual([{ role: 'promotion-officer', represents: null }]);
  });

  it('nor by an approval that arrives after the person came to work for the city', async () => {
    const [colleague, other] = [await newcomer('by.now.staff'), await newcomer('still.visitor')];
    await join(colleague.id, admin);
    expect(await ask(representatives.isColleague, { user: colleague.id })).toEqual({ works: true });
    expect(await ask(representatives.isColleague, { user: other.id })).toEqual({ works: false });
    await approve(colleague, 'works-2');
    await approve(other, 'works-3');
    await waitFor(async () => (await lines(other.id, '371600')).length === 1);
    expect(await lines(colleague.id, '371600')).toEqual([{ role: 'promotion-officer', represents: null }]);
  });
});

describe('somebody who cannot get in', () => {
  const withFactor = async (login: string) => {
    const { user, password } = await add(login, ['weight-approver']);
    const self = { ...admin, actor: build.actor({ id: user.id, roles: ['weight-approver' as Role] }) };
    const setUp = async () => {
      const { secret } = await ask(accounts.startSecondFactor, {}, self);
      await ask(accounts.confirmSecondFactor, { code: generateSync({ secret }) }, self);
    };
    await setUp();
    return { id: user.id, login, password, setUp, self };
  };

  it('gets a first password anew, which is to be replaced; the audit says who gave it and why', async () => {
    const { user, password } = await add('li.ming');
    await signIn('li.ming', password);
    const reset = await ask(people.resetPassword, { id: user.id, note });
    await expect(signIn('li.ming', password)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect((await signIn('li.ming', reset.password)).user.mustChangePassword).toBe(true);
    const lines = async () =>
      (
        await bed.db.query("SELECT entry FROM audit_entry WHERE operation = 'accounts.resetPassword' AND record = $1", [
          user.id,
        ])
      ).rows.map(({ entry }) => String(entry));
    await waitFor(async () => (await lines()).length === 1);
    const [line = ''] = await lines();
    expect(JSON.parse(line)).toMatchObject({ by: { id: 'sample-admin' }, note });
    expect(line).not.toContain(reset.password);
  });

  it('loses a lost second factor by an administrator, and must set one up anew', async () => {
    const { id, login, password, self } = await withFactor('chen.hao');
    await expect(signIn(login, password)).rejects.toMatchObject(refused('unauthenticated', 'second-factor'));
    const asOneself = { ...self, actor: { ...self.actor, roles: ['city-admin' as const] } };
    await expect(ask(people.resetSecondFactor, { id, note }, asOneself)).rejects.toMatchObject(
      refused('forbidden', 'somebody-else'),
    );
    expect((await ask(people.resetSecondFactor, { id, note })).hasSecondFactor).toBe(false);
    expect((await signIn(login, password)).user.mustSetUpSecondFactor).toBe(true);
    await expect(ask(people.resetSecondFactor, { id, note })).rejects.toMatchObject(refused('conflict', 'none'));
  });

  it('is never taken over: password and second factor are reset by two people, until the person has set one up', async () => {
    const { id, setUp } = await withFactor('gao.yuan');
    await ask(people.resetPassword, { id, note });
    const factor = (context: MessageContext) => ask(people.resetSecondFactor, { id, note }, context);
    await expect(factor(admin)).rejects.toMatchObject(refused('forbidden', 'second-person'));
    await factor(colleague);
    await expect(ask(people.resetPassword, { id, note }, colleague)).rejects.toMatchObject(
      refused('forbidden', 'second-person'),
    );
    await setUp();
    await ask(people.resetPassword, { id, note }, colleague);
  });

  it('is told plainly when the key of the second factors is away, and gets in by a recovery code', async () => {
    const { user, password } = await add('xu.lan', ['weight-approver']);
    const self = { ...admin, actor: build.actor({ id: user.id, roles: ['weight-approver' as Role] }) };
    const { secret } = await ask(accounts.startSecondFactor, {}, self);
    const { recoveryCodes } = await ask(accounts.confirmSecondFactor, { code: generateSync({ secret }) }, self);
    await bed.db.query(
      "UPDATE user_account SET factor_secret = replace(factor_secret, split_part(factor_secret, '.', 2), 'gone') WHERE id = $1",
      [user.id],
    );
    const withCode = (code: string) => ask(accounts.signIn, { login: 'xu.lan', password, code, ...client });
    await expect(withCode('123456')).rejects.toMatchObject(refused('unauthenticated', 'second-factor-key'));
    await withCode(recoveryCodes[0] ?? '');
  });
});

describe('where duties are separate', () => {
  it('nobody becomes two of administrator, approver and auditor, in one city or several', async () => {
    const config = await bed.backbone.config();
    await bed.service.stop();
    const separate = await startService(accountsService, { ...config, SEPARATE_DUTIES: 'yes' });
    try {
      const separated = refused('conflict', 'separated');
      await expect(add('zhou.jie', ['city-admin', 'auditor'])).rejects.toMatchObject(separated);
      const { user } = await add('zhou.jie', ['auditor']);
      const both = { id: user.id, patch: { roles: ['auditor' as const, 'weight-approver' as const] } };
      await expect(ask(accounts.updateUser, both)).rejects.toMatchObject(separated);
      const invite = (context: MessageContext) =>
        ask(invitations.inviteStaff, { name: '示例', roles: ['weight-approver'] }, context);
      const { code } = await invite(chengdu);
      const self = { ...admin, city: CATALOGUE, actor: build.actor({ id: user.id, roles: ['auditor' as Role] }) };
      await expect(ask(invitations.joinByInvitation, { code }, self)).rejects.toMatchObject(separated);
      await ask(accounts.updateUser, { id: user.id, patch: { roles: ['promotion-officer'] } });
      await ask(invitations.joinByInvitation, { code }, self);
    } finally {
      await separate.stop();
      await bed.start(accountsService);
    }
  });
});
