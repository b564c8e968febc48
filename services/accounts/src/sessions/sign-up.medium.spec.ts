import 'reflect-metadata';
import { accounts, CATALOGUE, type MessageContext, systemActor } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { waitFor } from '@queqiao/testing';
import { decodeJwt } from 'jose';
import { accountsConfig } from '../accounts.config.js';
import { accountsService } from '../accounts.module.js';

const door: MessageContext = { city: CATALOGUE, actor: systemActor('gateway'), requestId: 'test' };
const someone = { login: 'zhang.san', name: '示例张三', password: '长长的一句密码，不告诉别人' };

let bed: ServiceBed;

beforeAll(async () => {
  bed = await startServiceBed(accountsService);
}, 60_000);

afterAll(() => bed.stop(), 30_000);

const signUp = (more: Partial<typeof someone> = {}, address = '192.0.2.1') =>
  bed.sender.bus.request(accounts.signUp, { ...someone, ...more, address, agent: 'Firefox' }, door);

describe('whoever is nobody here yet', () => {
  it('makes an account, is signed in by it, and is a visitor everywhere', async () => {
    const { access, user } = await signUp({ login: ' Zhang.San ' });
    expect(user).toMatchObject({ login: 'zhang.san', memberships: [], mustChangePassword: false });
    expect(decodeJwt(access)).toMatchObject({ sub: user.id, memberships: [] });
    expect(accounts.standingIn('371600', user.memberships)).toEqual({ roles: ['visitor'] });
    const client = { address: '192.0.2.1', agent: 'Firefox' };
    const again = { login: someone.login, password: someone.password, ...client };
    expect((await bed.sender.bus.request(accounts.signIn, again, door)).user.id).toBe(user.id);
  });

  it('leaves a line in the audit, without the password', async () => {
    const { user } = await signUp({ login: 'li.si' });
    const lines = () =>
      bed.db.query("SELECT entry FROM audit_entry WHERE operation = 'accounts.signUp' AND record = $1", [user.id]);
    await waitFor(async () => (await lines()).rowCount === 1);
    const [{ entry }] = (await lines()).rows;
    expect(JSON.parse(entry)).toMatchObject({ by: { id: user.id, kind: 'person' }, after: { login: 'li.si' } });
    expect(entry).not.toContain(someone.password);
  });

  it.each([
    ['a short password', { password: 'short' }, 'password'],
    ['a login that is no word', { login: '<script>' }, 'login'],
    ['no name', { name: ' ' }, 'name'],
  ])('is told what is wrong with %s', async (_, more, field) => {
    await expect(signUp(more)).rejects.toMatchObject({ code: 'invalid', details: [{ field }] });
  });

  it('gets a taken login neither of an active person nor of one who was shut out, and learns no more of them', async () => {
    await signUp({ login: 'taken.one' });
    await bed.db.query("UPDATE user_account SET is_active = false WHERE login = 'taken.one'");
    const refusal = { code: 'conflict', details: [{ field: 'login', rule: 'unique' }] };
    await expect(signUp({ login: 'taken.one' })).rejects.toMatchObject(refusal);
    await expect(signUp({ login: 'admin' })).rejects.toMatchObject(refusal);
  });

  it('is one of many who ask for the same login at the same moment', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => signUp({ login: 'wanted' }, '192.0.2.7')));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is slowed down after twenty from an address, whether the logins were free or taken', async () => {
    const address = '192.0.2.9';
    for (let n = 0; n < 20; n++)
      await expect(signUp({ login: 'admin' }, address)).rejects.toMatchObject({ code: 'conflict' });
    const attempts = { code: 'unauthenticated', details: [{ rule: 'attempts' }] };
    await expect(signUp({ login: 'quite.free' }, address)).rejects.toMatchObject(attempts);
    await expect(signUp({ login: 'admin' }, address)).rejects.toMatchObject(attempts);
  }, 30_000);
});

describe('an installation that is not open', () => {
  it('takes nobody without an invitation, and says whom to ask', async () => {
    const config = accountsConfig.extend({ OPEN_SIGN_UP: accountsConfig.shape.OPEN_SIGN_UP.default('no') });
    const closed = await startServiceBed({ ...accountsService, config });
    try {
      const asked = { ...someone, address: '192.0.2.1', agent: 'Firefox' };
      const attempt = closed.sender.bus.request(accounts.signUp, asked, door);
      await expect(attempt).rejects.toMatchObject({ code: 'forbidden', details: [{ rule: 'open' }] });
    } finally {
      await closed.stop();
    }
  }, 60_000);
});
