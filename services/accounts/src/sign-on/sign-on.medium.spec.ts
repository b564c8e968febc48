import 'reflect-metadata';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accounts, invitations, type MessageContext, signOn, systemActor } from '@queqiao/contracts';
import { type RunningService, startService } from '@queqiao/platform';
import { type ServiceBed, startServiceBed } from '@queqiao/platform/testing';
import { build } from '@queqiao/testing';
import Provider from 'oidc-provider';
import { accountsService } from '../accounts.module.js';

const CLIENT = { client_id: 'queqiao', client_secret: 'a secret of the test' };
const REDIRECT = 'http://console.example/api/sign-on/callback';
const admin: MessageContext = { city: '371600', actor: build.admin(), requestId: 'test' };
const gateway: MessageContext = { ...admin, city: '*', actor: systemActor('gateway') };
const browser = 'a secret that only this browser has, of 256 bits';
const client = { address: '192.0.2.1', agent: 'Firefox' };
const note = '本人当面申请';
const refused = (rule: string) => ({ code: 'unauthenticated', details: [{ rule }] });

/** A real provider at which everybody is `who` without being asked. */
class TestProvider {
  who = 'subject-1';
  readonly issuer: string;
  private readonly provider: Provider;

  private constructor(private readonly server: Server) {
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.provider = new Provider(this.issuer, {
      clients: [{ ...CLIENT, redirect_uris: [REDIRECT] }],
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
      cookies: { keys: ['a key of the test'] },
    });
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/')) void this.agree(request, response);
      else void this.provider.callback()(request, response);
    });
  }

  static async start(): Promise<TestProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TestProvider(server);
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async agree(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const grant = new this.provider.Grant({ accountId: this.who, clientId: CLIENT.client_id });
    grant.addOIDCScope('openid');
    const consent = { grantId: await grant.save() };
    await this.provider.interactionFinished(request, response, { login: { accountId: this.who }, consent });
  }
}

/** As a browser would, with its cookies, until it is sent back to the console. */
async function follow(start: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  while (!url.startsWith(REDIRECT)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
    url = new URL(next, url).href;
  }
  return url;
}

let bed: ServiceBed;
let provider: TestProvider;
let accountsWithProvider: RunningService;
const ask = <O extends Parameters<typeof bed.sender.bus.request>[0]>(
  operation: O,
  input: Parameters<typeof bed.sender.bus.request<O>>[1],
  context = admin,
) => bed.sender.bus.request(operation, input, context);
const begin = async (invitation?: string) => {
  const input = { browser, redirectUri: REDIRECT, ...(invitation && { invitation }) };
  return (await ask(signOn.startSignOn, input, gateway)).url;
};
const finish = (url: string, from = browser) => ask(signOn.finishSignOn, { browser: from, url, ...client }, gateway);
const goThrough = async (subject: string, invitation?: string) => {
  provider.who = subject;
  return finish(await follow(await begin(invitation)));
};
const added = async (login: string, subject: string) => {
  const { user } = await ask(accounts.addUser, { login, name: '李明', roles: ['promotion-officer'] });
  return ask(signOn.linkSubject, { id: user.id, subject, note });
};

beforeAll(async () => {
  [bed, provider] = await Promise.all([startServiceBed(accountsService), TestProvider.start()]);
  expect(await ask(signOn.getSignOn, {}, gateway)).toEqual({ isOffered: false });
  await bed.service.stop();
  const { client_id: OIDC_CLIENT_ID, client_secret: OIDC_CLIENT_SECRET } = CLIENT;
  const settings = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET };
  accountsWithProvider = await startService(accountsService, { ...(await bed.backbone.config()), ...settings });
}, 60_000);

afterAll(async () => {
  await accountsWithProvider.stop();
  await Promise.all([bed.stop(), provider.stop()]);
}, 30_000);

describe('a sign-on at the provider', () => {
  it('lets in whoever an administrator has linked, and nobody else, whatever their name or mail', async () => {
    expect(await ask(signOn.getSignOn, {}, gateway)).toEqual({ isOffered: true });
    await expect(goThrough('subject-1')).rejects.toMatchObject(refused('linked'));
    const { id } = await added('li.ming', 'subject-1');
    const { user, refresh } = await goThrough('subject-1');
    expect(user.id).toBe(id);
    await ask(accounts.refreshSession, { refresh, ...client });
    await ask(signOn.linkSubject, { id, subject: null, note });
    await expect(ask(accounts.refreshSession, { refresh, ...client })).rejects.toMatchObject(refused('session'));
    await expect(goThrough('subject-1')).rejects.toMatchObject(refused('linked'));
  });

  it('asks for the code flow with PKCE, a state and a nonce', async () => {
    const { searchParams } = new URL(await begin());
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
      scope: 'openid',
    });
  });

  it('is finished once, and by the browser that began it', async () => {
    await added('wang.fang', 'subject-2');
    provider.who = 'subject-2';
    const url = await follow(await begin());
    await expect(finish(url, 'the secret of another browser, of 256 bits')).rejects.toMatchObject(refused('sign-on'));
    const all = await Promise.allSettled([finish(url), finish(url), finish(url)]);
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(finish(url)).rejects.toMatchObject(refused('sign-on'));
  });

  it('is refused with a code that the provider did not give for it, and when it comes too late', async () => {
    provider.who = 'subject-2';
    const [one, other] = [new URL(await follow(await begin())), new URL(await follow(await begin()))];
    one.searchParams.set('code', other.searchParams.get('code') ?? '');
    await expect(finish(one.href)).rejects.toMatchObject(refused('sign-on'));
    await bed.db.query('UPDATE sign_on SET expires_at = now()');
    await expect(finish(other.href)).rejects.toMatchObject(refused('sign-on'));
  });

  it('brings in somebody new by an invitation, once, and links the subject', async () => {
    const { code } = await ask(invitations.inviteStaff, { name: '示例赵敏', roles: ['auditor'] });
    const { user } = await goThrough('subject-3', code);
    expect(user).toMatchObject({ name: '示例赵敏', memberships: [{ city: '371600', role: 'auditor' }] });
    expect((await goThrough('subject-3')).user.id).toBe(user.id);
    await expect(goThrough('subject-4', code)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('does not take the place of a second factor, nor open the account of who is shut out', async () => {
    const { id } = await added('sun.li', 'subject-5');
    await bed.db.query('UPDATE user_account SET has_second_factor = true WHERE id = $1', [id]);
    await expect(goThrough('subject-5')).rejects.toMatchObject(refused('second-factor'));
    await bed.db.query('UPDATE user_account SET has_second_factor = false, is_active = false WHERE id = $1', [id]);
    await expect(goThrough('subject-5')).rejects.toMatchObject(refused('linked'));
  });
});

it('links a subject to one person, never to oneself', async () => {
  await added('zhou.jie', 'subject-6');
  await expect(added('chen.hao', 'subject-6')).rejects.toMatchObject({
    details: [{ field: 'subject', rule: 'unique' }],
  });
  const own = ask(signOn.linkSubject, { id: admin.actor.id, subject: 'subject-7', note });
  await expect(own).rejects.toMatchObject({ code: 'forbidden' });
});
