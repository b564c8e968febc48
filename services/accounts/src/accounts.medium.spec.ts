import 'reflect-metadata';
import { accounts, type MessageContext } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import { decodeJwt } from 'jose';
import { accountsService } from './accounts.module.js';

const client = { address: '192.0.2.1', agent: 'Firefox' };
const admin: MessageContext = { city: '371600', actor: build.admin(), requestId: 'test' };
const chengdu: MessageContext = { ...admin, city: '510100' };
const liMing = { login: 'li.ming', name: '李明', roles: ['promotion-officer' as const] };

let bed: ServiceBed;
const ask = <O extends Parameters<typeof bed.sender.bus.request>[0]>(
  operation: O,
  input: Parameters<typeof bed.sender.bus.request<O>>[1],
  context = admin,
) => bed.sender.bus.request(operation, input, context);
const signIn = (login: string, password: string, address = client.address) =>
  ask(accounts.signIn, { login, password, ...client, address });
const asPerson = ({ user, access }: accounts.SignedIn): MessageContext => {
  const session = String(decodeJwt(access).session);
  return { ...admin, actor: { id: user.id, name: user.name, kind: 'person', roles: ['promotion-officer'], session } };
};
const refused = (rule: string) => ({ code: 'unauthenticated', details: [{ rule }] });

beforeAll(async () => {
  bed = await startServiceBed(accountsService);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

describe('a new person', () => {
  let password: string;

  it('is added to a city with a password that is shown once, and must be replaced', async () => {
    const added = await ask(accounts.addUser, { ...liMing, login: ' Li.Ming ' });
    ({ password } = added);
    expect(added.user).toMatchObject({ login: 'li.ming', mustChangePassword: true, isActive: true });
    expect(added.user.memberships).toEqual([{ city: '371600', role: 'promotion-officer' }]);
    const { rows } = await bed.db.query("SELECT password_hash FROM user_account WHERE login = 'li.ming'");
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await expect(ask(accounts.addUser, liMing)).rejects.toMatchObject({
      details: [{ field: 'login', rule: 'unique' }],
    });
  });

  it('signs in, with a token that says what the person is where, until it ends', async () => {
    const { access, accessUntil, user } = await signIn('li.ming', password);
    expect(decodeJwt(access)).toMatchObject({
      sub: user.id,
      name: '李明',
      aud: 'queqiao-gateway',
      memberships: [{ city: '371600', role: 'promotion-officer' }],
      mustChangePassword: true,
      exp: Math.floor(Date.parse(accessUntil) / 1_000),
    });
  });

  it('sets an own password, which ends all other sessions', async () => {
    const [here, elsewhere] = [await signIn('li.ming', password), await signIn('li.ming', password)];
    const context = asPerson(here);
    const wrong = { present: 'not the present one', next: '长长的一句密码，不告诉别人' };
    await expect(ask(accounts.changePassword, wrong, context)).rejects.toMatchObject({
      code: 'invalid',
      details: [{ field: 'present', rule: 'present' }],
    });
    const changed = await ask(accounts.changePassword, { ...wrong, present: password }, context);
    expect(changed.mustChangePassword).toBe(false);
    await expect(ask(accounts.refreshSession, { refresh: elsewhere.refresh, ...client })).rejects.toMatchObject(
      refused('session'),
    );
    await expect(signIn('li.ming', password)).rejects.toMatchObject(refused('credentials'));
    expect((await signIn('li.ming', wrong.next)).user.mustChangePassword).toBe(false);
    await expect(ask(accounts.changePassword, { ...wrong, next: 'short' }, context)).rejects.toMatchObject({
      details: [{ field: 'next' }],
    });
    password = wrong.next;
  });

  it("is nobody to another city's administrator, and may do nothing to the own permissions", async () => {
    const { user } = await signIn('li.ming', password);
    // Who works for all cities is seen in each.
    expect((await ask(accounts.listUsers, {}, chengdu)).items.map((one) => one.login)).toEqual(['admin']);
    const patch = { id: user.id, patch: { roles: ['city-admin' as const] } };
    await expect(ask(accounts.updateUser, patch, chengdu)).rejects.toMatchObject({ code: 'not_found' });
    const oneself = { ...admin, actor: { ...admin.actor, id: user.id } };
    await expect(ask(accounts.updateUser, patch, oneself)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('has other permissions from the next sign-in on, and none when shut out', async () => {
    const before = await signIn('li.ming', password);
    const { id, version } = before.user;
    const changed = await ask(accounts.updateUser, { id, version, patch: { roles: ['weight-approver'] } });
    expect(changed.memberships).toEqual([{ city: '371600', role: 'weight-approver' }]);
    await expect(ask(accounts.refreshSession, { refresh: before.refresh, ...client })).rejects.toMatchObject(
      refused('session'),
    );
    await expect(ask(accounts.updateUser, { id, version, patch: { name: '李' } })).rejects.toMatchObject({
      code: 'conflict',
    });
    await ask(accounts.updateUser, { id, patch: { isActive: false } });
    await expect(signIn('li.ming', password)).rejects.toMatchObject(refused('credentials'));
  });
});

describe('a session', () => {
  const password = async (login: string) => (await ask(accounts.addUser, { ...liMing, login })).password;

  it('is renewed by a token that works once, and again within seconds for a second page', async () => {
    const first = await signIn('wang.fang', await password('wang.fang'));
    const second = await ask(accounts.refreshSession, { refresh: first.refresh, ...client });
    expect(second.refresh).not.toBe(first.refresh);
    const twin = await ask(accounts.refreshSession, { refresh: first.refresh, ...client });
    expect(twin.user.id).toBe(first.user.id);
    const { items } = await ask(accounts.listSessions, {}, asPerson(twin));
    expect(items).toMatchObject([{ isPresent: true, address: '192.0.2.1', agent: 'Firefox' }]);
  });

  it('ends for everybody who holds it when an old token comes back', async () => {
    const first = await signIn('zhao.min', await password('zhao.min'));
    const thief = await ask(accounts.refreshSession, { refresh: first.refresh, ...client });
    await bed.db.query("UPDATE session SET used_at = now() - interval '1 minute' WHERE user_id = $1", [first.user.id]);
    for (const { refresh } of [first, thief]) {
      await expect(ask(accounts.refreshSession, { refresh, ...client })).rejects.toMatchObject(refused('session'));
    }
  });

  it('ends by itself after a working day without use, and when the person signs out or ends it', async () => {
    const secret = await password('sun.li');
    const [idle, left, ended] = [
      await signIn('sun.li', secret),
      await signIn('sun.li', secret),
      await signIn('sun.li', secret),
    ];
    await bed.db.query('UPDATE session SET expires_at = now() WHERE id = $1', [decodeJwt(idle.access).session]);
    await ask(accounts.signOut, { refresh: left.refresh });
    const other = await signIn('zhou.jie', await password('zhou.jie'));
    const id = String(decodeJwt(ended.access).session);
    await expect(ask(accounts.endSession, { id }, asPerson(other))).rejects.toMatchObject({ code: 'not_found' });
    await ask(accounts.endSession, { id }, asPerson(ended));
    for (const { refresh } of [idle, left, ended]) {
      await expect(ask(accounts.refreshSession, { refresh, ...client })).rejects.toMatchObject(refused('session'));
    }
  });
});

describe('guessing', () => {
  it('is told nothing of who exists, and stopped at an account after ten tries from wherever', async () => {
    const { password } = await ask(accounts.addUser, { ...liMing, login: 'chen.hao' });
    for (let n = 0; n < 10; n++) {
      await expect(signIn('chen.hao', 'guess', `192.0.2.${n + 10}`)).rejects.toMatchObject(refused('credentials'));
    }
    await expect(signIn('chen.hao', password, '192.0.2.99')).rejects.toMatchObject({
      ...refused('attempts'),
      text: { zh: expect.stringMatching(/\d+ 秒后/), en: expect.stringMatching(/in \d+ seconds/) },
    });
    await expect(signIn('nobody.here', 'guess')).rejects.toMatchObject(refused('credentials'));
  });
});

describe('a role of those whom a city courts', () => {
  it.each(['enterprise', 'institution', 'investor', 'platform-admin'])(
    'is given to nobody by a city: %s',
    async (role) => {
      // As it would come from outside.
      const input = JSON.parse(JSON.stringify({ ...liMing, login: 'somebody.else', roles: [role] }));
      const added = ask(accounts.addUser, input);
      await expect(added).rejects.toMatchObject({ code: 'invalid', details: [{ field: 'roles.0' }] });
    },
  );
});

describe('an empty installation', () => {
  it('has one administrator, who must choose a password, and nobody of the sample', async () => {
    const { rows } = await bed.db.query(
      "SELECT u.must_change_password FROM user_account u JOIN membership m ON m.user_id = u.id WHERE m.city = '*'",
    );
    expect(rows).toEqual([{ must_change_password: true }]);
    expect((await ask(accounts.listSamplePeople, {})).items).toEqual([]);
    const asSample = ask(accounts.signInAsSample, { login: 'sample-officer', ...client });
    await expect(asSample).rejects.toMatchObject({ code: 'not_found' });
  });
});
