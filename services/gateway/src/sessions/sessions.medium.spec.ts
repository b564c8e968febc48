import { request } from 'node:http';
import { accounts } from '@queqiao/contracts';
import { expectRefusal, post } from '../testing/answers.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const CREDENTIALS = { login: 'somebody', password: 'not the right one' };
const MOMENT = '2026-01-15T08:00:00.000Z';

let gateway: TestGateway;
let behindProxy: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
  behindProxy = await startTestGateway({ TRUSTED_PROXIES: ['127.0.0.1'] });
  for (const one of [gateway, behindProxy]) answerAsAccounts(one);
}, 30_000);

afterAll(async () => {
  await gateway.stop();
  await behindProxy.stop();
});

// API2:2023, ASVS 5.0 6.3.1: the limits of sign-ins count addresses.
describe('where a sign-in comes from', () => {
  const forged = { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7', 'x-real-ip': '203.0.113.7' };

  it('is the peer, whatever it says of itself', async () => {
    await post(`${gateway.url}/api/sessions`, CREDENTIALS, forged);
    expect(asked.at(-1)).toMatchObject({ address: '127.0.0.1' });
  });

  it('is what a proxy says that the operator trusts, and not what came before it', async () => {
    await post(`${behindProxy.url}/api/sessions`, CREDENTIALS, { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' });
    expect(asked.at(-1)).toMatchObject({ address: '203.0.113.7' });
  });
});

// ASVS 5.0, 3.5.1: the cookie alone, which a browser sends by itself, does nothing for the page of another site.
describe('the cookie of a session', () => {
  const cookie = 'queqiao_session=a-token-of-the-person';

  it.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of another site that hides where it is', { origin: 'null' }],
    ['that the browser knows to be of another site', { 'sec-fetch-site': 'cross-site' }],
    ['of a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ])('renews and ends nothing for a page %s', async (_, headers) => {
    const before = asked.length;
    const renewal = await post(`${gateway.url}/api/sessions/renewal`, {}, { cookie, ...headers });
    expectRefusal(renewal, 403, 'Origin', 'same-origin');
    const end = await fetch(`${gateway.url}/api/sessions`, { method: 'DELETE', headers: { cookie, ...headers } });
    expect([end.status, end.headers.get('set-cookie')]).toEqual([403, null]);
    expect(asked).toHaveLength(before);
  });

  it('is new with each sign-in, whatever cookie the browser was made to bring', async () => {
    const planted = 'queqiao_session=planted-by-somebody-else';
    const { headers } = await post(`${gateway.url}/api/sessions`, CREDENTIALS, { cookie: planted });
    expect(asked.at(-1)).not.toHaveProperty('refresh');
    expect(headers.get('set-cookie')).toMatch(/^queqiao_session=made-by-accounts;.*HttpOnly.*SameSite=Strict/);
    expect(headers.get('set-cookie')).toContain('Path=/api/sessions');
  });

  it('goes over TLS alone where a trusted proxy ends it', async () => {
    const secure = await post(`${behindProxy.url}/api/sessions`, CREDENTIALS, { 'x-forwarded-proto': 'https' });
    expect(secure.headers.get('set-cookie')).toContain('Secure');
    const plain = await post(`${gateway.url}/api/sessions`, CREDENTIALS, { 'x-forwarded-proto': 'https' });
    expect(plain.headers.get('set-cookie')).not.toContain('Secure');
  });
});

// DNS rebinding: a page of evil.example that was made to point at this machine is of the same origin for the browser.
describe('a host name of somebody else', () => {
  it.each([
    ['signs nobody in', 'POST', '/api/sessions', {}],
    ['renews nothing', 'POST', '/api/sessions/renewal', {}],
    ['is not hidden behind a forwarded one', 'POST', '/api/sessions', { 'x-forwarded-host': '127.0.0.1' }],
    ['opens no page', 'GET', '/', {}],
    ['reads nothing', 'GET', '/api/cities', {}],
  ])('%s', async (_, method, path, more) => {
    const before = asked.length;
    const headers = {
      host: 'evil.example',
      origin: 'http://evil.example',
      'content-type': 'application/json',
      ...more,
    };
    const status = await new Promise((resolve, reject) => {
      // fetch sets Host itself.
      const sent = request(gateway.url + path, { method, headers }, (answer) => resolve(answer.statusCode));
      sent.on('error', reject).end(method === 'POST' ? JSON.stringify(CREDENTIALS) : undefined);
    });
    expect(status).toBe(403);
    expect(asked).toHaveLength(before);
  });
});

const asked: unknown[] = [];

/** Lets everybody in. */
function answerAsAccounts({ nats }: TestGateway): void {
  const user = { id: 'user-1', login: 'somebody', name: '示例', memberships: [], isActive: true, version: 1 };
  const flags = { mustChangePassword: false, hasSecondFactor: false, mustSetUpSecondFactor: false };
  const until = { accessUntil: MOMENT, refreshUntil: MOMENT };
  const data = {
    access: 'access',
    refresh: 'made-by-accounts',
    ...until,
    user: { ...user, ...flags, createdAt: MOMENT },
  };
  for (const { name } of [accounts.signIn, accounts.refreshSession, accounts.signOut]) {
    nats.subscribe(name, {
      callback: (_failure, message) => {
        asked.push(message.json());
        message.respond(JSON.stringify({ ok: true, data }));
      },
    });
  }
}
