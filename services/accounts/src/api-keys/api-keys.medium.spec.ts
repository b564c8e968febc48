import 'reflect-metadata';
import { accounts, apiKeys, type MessageContext, systemActor } from '@queqiao/contracts';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import { accountsService } from '../accounts.module.js';

const platform: MessageContext = { city: '371600', actor: build.admin(), requestId: 'test' };
const gateway: MessageContext = { ...platform, city: '*', actor: systemActor('gateway') };

let bed: ServiceBed;
let maker: MessageContext;
const ask = <O extends Parameters<typeof bed.sender.bus.request>[0]>(
  operation: O,
  input: Parameters<typeof bed.sender.bus.request<O>>[1],
  context = maker,
) => bed.sender.bus.request(operation, input, context);
const use = (secret: string, address = '192.0.2.1') => ask(apiKeys.useApiKey, { secret, address }, gateway);
const make = (more: { operations?: string[] } = {}) =>
  ask(apiKeys.createApiKey, { name: '示例数据对接', roles: ['promotion-officer'], ...more });
const opensNothing = { code: 'unauthenticated', details: [{ field: 'Authorization', rule: 'key' }] };

beforeAll(async () => {
  bed = await startServiceBed(accountsService);
  const input = { login: 'wang.fang', name: '示例王芳', roles: ['city-admin' as const] };
  const { user } = await bed.sender.bus.request(accounts.addUser, input, platform);
  maker = { ...platform, actor: build.actor({ id: user.id, name: user.name, roles: ['city-admin'] }) };
}, 60_000);

afterAll(() => bed.stop(), 30_000);

describe('a key', () => {
  it('acts in its city under its own name and that of its maker, and is stored as a hash', async () => {
    const { made, secret, id } = await make({ operations: ['enterprises.listNeeds'] });
    expect(secret).toMatch(/^qk_[\w-]{43}$/);
    expect(made).toMatchObject({ state: 'active', createdBy: { name: '示例王芳' } });
    expect(await use(secret)).toEqual({
      city: '371600',
      actor: { id, name: '示例数据对接 · 示例王芳', kind: 'key', roles: ['promotion-officer'] },
      operations: ['enterprises.listNeeds'],
    });
    const { items } = await ask(apiKeys.listApiKeys, {});
    expect(items).toMatchObject([{ id, lastUsedAt: expect.any(String) }]);
    const { rows } = await bed.db.query('SELECT to_json(k)::text AS text FROM api_key k');
    for (const { text } of rows) expect(text).not.toContain(secret);
  });

  it('opens nothing once it is revoked or over, or is none', async () => {
    const [revoked, old] = [await make(), await make()];
    expect((await ask(apiKeys.revokeApiKey, { id: revoked.id })).state).toBe('revoked');
    await bed.db.query('UPDATE api_key SET expires_at = now() WHERE id = $1', [old.id]);
    for (const secret of [revoked.secret, old.secret, 'qk_never-was-one'])
      await expect(use(secret)).rejects.toMatchObject(opensNothing);
    const chengdu = { ...maker, city: '510100' };
    await expect(ask(apiKeys.revokeApiKey, { id: old.id }, chengdu)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('may no more than its maker, when it is made and afterwards', async () => {
    const create = (roles: ('auditor' | 'city-admin')[], operations?: string[]) =>
      ask(apiKeys.createApiKey, { name: '示例', roles, ...(operations && { operations }) });
    await expect(create(['auditor'])).rejects.toMatchObject({ code: 'forbidden', details: [{ field: 'roles.0' }] });
    await expect(create(['city-admin'], ['accounts.addUser'])).rejects.toMatchObject({
      details: [{ field: 'operations.0', rule: 'operation' }],
    });
    const { secret } = await make();
    const set = (patch: { roles?: ['city-leader'] | ['city-admin']; isActive?: boolean }) =>
      ask(accounts.updateUser, { id: maker.actor.id, patch }, platform);
    await set({ roles: ['city-leader'] });
    await expect(use(secret)).rejects.toMatchObject(opensNothing);
    await set({ roles: ['city-admin'] });
    await use(secret);
    await set({ isActive: false });
    await expect(use(secret)).rejects.toMatchObject(opensNothing);
    await set({ isActive: true });
  });

  it('is not made by who has no account in use', async () => {
    const gone = { ...maker, actor: build.actor({ id: 'user-gone', roles: ['city-admin'] }) };
    const made = ask(apiKeys.createApiKey, { name: '示例', roles: ['promotion-officer'] }, gone);
    await expect(made).rejects.toMatchObject({ code: 'forbidden', details: [{ rule: 'maker' }] });
  });

  it('asks no more than its share in a minute, and cannot be guessed', async () => {
    const { secret } = await make();
    const many = await Promise.allSettled(Array.from({ length: apiKeys.KEY_LIMIT + 5 }, () => use(secret)));
    const refused = many.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(5);
    for (const one of refused) expect(one).toMatchObject({ reason: { details: [{ rule: 'attempts' }] } });
    const guess = () => use('qk_guess', '192.0.2.9');
    for (let n = 0; n < 100; n++) await expect(guess()).rejects.toMatchObject(opensNothing);
    await expect(guess()).rejects.toMatchObject({ details: [{ rule: 'attempts' }] });
  }, 30_000);

  it('is told to nobody but a process', async () => {
    const { secret } = await make();
    const asAdmin = ask(apiKeys.useApiKey, { secret, address: '192.0.2.1' });
    await expect(asAdmin).rejects.toMatchObject({ code: 'forbidden' });
  });
});
