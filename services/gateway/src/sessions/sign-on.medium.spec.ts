import { ask } from '../testing/answers.js';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
}, 30_000);

afterAll(() => gateway.stop());

const go = (path: string, cookie = '') => fetch(gateway.url + path, { redirect: 'manual', headers: { cookie } });
const heard = (name: string) => gateway.heard.findLast((one) => one.name === name)?.input as Record<string, string>;

describe('a browser that signs in at the provider', () => {
  it('is sent there with a secret of its own, and let in when it comes back with it', async () => {
    const start = await go('/api/sign-on/start?invitation=abcd-efgh');
    expect(start.status).toBe(302);
    expect(start.headers.get('location')).toBe('https://provider.example/authorize?state=s');
    const asked = heard('accounts.startSignOn');
    expect(asked).toMatchObject({ redirectUri: `${gateway.url}/api/sign-on/callback`, invitation: 'abcd-efgh' });
    const [set = ''] = start.headers.getSetCookie();
    expect(set).toMatch(
      /^queqiao_sign_on=[\w-]{43}; Max-Age=600; Path=\/api\/sign-on\/callback; HttpOnly; SameSite=Lax/,
    );
    const back = await go('/api/sign-on/callback?code=good&state=s', set.split(';')[0]);
    expect(back.headers.get('location')).toBe('/');
    expect(heard('accounts.finishSignOn')).toMatchObject({
      browser: asked.browser,
      url: `${gateway.url}/api/sign-on/callback?code=good&state=s`,
    });
    const [session = '', ended = ''] = back.headers.getSetCookie();
    expect(session).toMatch(/^queqiao_session=refresh-1;.*HttpOnly; SameSite=Strict/);
    expect(ended).toMatch(/^queqiao_sign_on=;.*Max-Age=0/);
  });

  it('is told on the sign-in page why it was not let in, and gets no session', async () => {
    const back = await go('/api/sign-on/callback?code=bad&state=s');
    expect(back.headers.get('location')).toBe('/sign-in?refused=linked');
    expect(back.headers.getSetCookie()).toEqual([]);
  });

  it('learns whether there is a provider before anybody is signed in', async () => {
    expect((await ask(`${gateway.url}/api/sign-on`)).body).toEqual({ isOffered: true });
  });
});
