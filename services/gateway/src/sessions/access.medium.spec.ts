import { accounts } from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { SignJWT, UnsecuredJWT } from 'jose';
import { ask, expectRefusal, post } from '../testing/answers.js';
import { API_KEY, accessOf, BINZHOU, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const NEEDS = `${BINZHOU}/needs`;
const { issuer, audience } = accounts.ACCESS_TOKEN;

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
}, 30_000);

afterAll(() => gateway.stop());

const withToken = (authorization: string) => ask(gateway.url + NEEDS, { headers: { authorization } });

describe('who is signed in', () => {
  it('acts under the own name, with the roles that count in the city', async () => {
    await gateway.send(NEEDS);
    expect(gateway.heard.at(-1)?.context.actor).toEqual(build.actor({ session: 'session-1' }));
    const memberships = [
      { city: '371600', role: 'liaison-officer' as const, office: 'beijing' },
      { city: '510100', role: 'city-admin' as const },
    ];
    await gateway.send(NEEDS, { headers: await accessOf(build.actor(), { memberships }) });
    expect(gateway.heard.at(-1)?.context.actor).toMatchObject({ roles: ['liaison-officer'], office: 'beijing' });
  });

  it('speaks for an enterprise in its city alone, and elsewhere is a visitor', async () => {
    const memberships = [{ city: '371600', role: 'enterprise' as const, represents: 'sample-enterprise-1' }];
    const headers = await accessOf(build.actor(), { memberships });
    await gateway.send(NEEDS, { headers });
    const { actor } = gateway.heard.at(-1)?.context ?? {};
    expect(actor).toMatchObject({ roles: ['enterprise'], represents: 'sample-enterprise-1' });
    await gateway.send('/api/cities/510100/needs', { headers });
    const elsewhere = gateway.heard.at(-1)?.context.actor;
    expect(elsewhere).toMatchObject({ roles: ['visitor'] });
    expect(elsewhere).not.toHaveProperty('represents');
  });

  it('is refused a token that says more of a membership than there may be', async () => {
    const memberships = [{ city: '*', role: 'enterprise' as const, represents: 'sample-enterprise-1' }];
    const headers = await accessOf(build.actor(), { memberships });
    expectRefusal(await gateway.send(NEEDS, { headers }), 401, 'Authorization', 'signed-in');
  });

  it('chooses an own password before anything else', async () => {
    const headers = await accessOf(build.actor(), { mustChangePassword: true });
    expectRefusal(await gateway.send(NEEDS, { headers }), 403, 'Authorization', 'own-password');
  });

  it('sets up a second factor before anything else, where a role calls for one', async () => {
    const headers = await accessOf(build.actor(), { mustSetUpSecondFactor: true });
    for (const path of [NEEDS, '/api/cities', '/api/me/sessions'])
      expectRefusal(await gateway.send(path, { headers }), 403, 'Authorization', 'second-factor');
    // The service that answers is away here: the door is open.
    for (const path of ['/api/me/second-factor', '/api/me/second-factor/confirmation'])
      expect((await gateway.post(path, { code: '123456' }, headers)).status).not.toBe(403);
  });
});

describe('a program with an API key', () => {
  it('acts under the name of the key, in its city and by the operations that it names', async () => {
    expect((await withToken(`Bearer ${API_KEY}`)).status).toBe(200);
    expect(gateway.heard.at(-1)?.context.actor).toMatchObject({ id: 'key-1', kind: 'key', roles: ['city-admin'] });
    const headers = { authorization: `Bearer ${API_KEY}` };
    expect((await ask(`${gateway.url}/api/cities`, { headers })).status).toBe(200);
    for (const path of [
      '/api/cities/510100/needs',
      `${BINZHOU}/signals`,
      `${BINZHOU}/users`,
      `${BINZHOU}/events`,
      '/api/me',
    ])
      expectRefusal(await ask(gateway.url + path, { headers }), 403, 'Authorization', 'scope');
  });

  it('is not let in by one that is none', async () => {
    expect((await withToken('Bearer qk_guess')).status).toBe(401);
  });
});

describe('who is not signed in', () => {
  it('gets nothing of a city, not even its events', async () => {
    const before = gateway.heard.length;
    for (const path of [NEEDS, `${BINZHOU}/events`, '/api/cities', '/api/me']) {
      expectRefusal(await ask(gateway.url + path), 401, 'Authorization', 'signed-in');
    }
    expectRefusal(await post(gateway.url + NEEDS, build.needInput()), 401, 'Authorization', 'signed-in');
    expect(gateway.heard).toHaveLength(before);
  });

  it('is told whether the system works and what it offers', async () => {
    expect((await ask(`${gateway.url}/health/live`)).status).toBe(200);
    expect((await ask(`${gateway.url}/api/openapi.json`)).status).toBe(200);
  });
});

describe('a token', () => {
  const claims = { name: '王', session: 's', memberships: [], mustChangePassword: false, mustSetUpSecondFactor: false };
  const key = new TextEncoder().encode('another secret, of whoever wants to be let in');
  const ours = new TextEncoder().encode('a secret for tests, known to everybody who reads this');
  const signed = (more: { issuer?: string; audience?: string; exp?: string; with?: Uint8Array; alg?: string }) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: more.alg ?? 'HS256' })
      .setSubject('user-1')
      .setIssuer(more.issuer ?? issuer)
      .setAudience(more.audience ?? audience)
      .setExpirationTime(more.exp ?? '10 minutes')
      .sign(more.with ?? ours);
  const unsigned = () =>
    new UnsecuredJWT(claims)
      .setSubject('user-1')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1 hour')
      .encode();

  it.each<[string, () => Promise<string> | string]>([
    ['of nobody', () => 'nonsense'],
    ['without a signature', unsigned],
    ['signed with another secret', () => signed({ with: key })],
    ['signed by another algorithm', () => signed({ alg: 'HS512' })],
    ['too old', () => signed({ exp: '1 second ago' })],
    ['for somebody else', () => signed({ audience: 'another-system' })],
    ['of somebody else', () => signed({ issuer: 'another-system' })],
  ])('%s opens nothing', async (_, make) => {
    expectRefusal(await withToken(`Bearer ${await make()}`), 401, 'Authorization', 'signed-in');
  });

  it('is not taken from where a browser sends it by itself', async () => {
    const { authorization } = await accessOf(build.actor());
    const cookie = `access=${authorization.slice(7)}; queqiao_session=${authorization.slice(7)}`;
    expectRefusal(await ask(gateway.url + NEEDS, { headers: { cookie } }), 401, 'Authorization', 'signed-in');
  });
});

describe('another name for this machine', () => {
  it('is not answered, so that no page can act through a name of its own', async () => {
    // fetch sets Host itself.
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${gateway.url}/health/live`, { headers: { host: 'evil.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      );
      asked.on('error', reject).end();
    });
    expect(status).toBe(403);
  });
});
