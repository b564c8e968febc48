import { build } from '@queqiao/testing';
import { startGateway } from '../server/gateway.js';
import { ask, expectRefusal } from '../testing/answers.js';
import { BINZHOU, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const NEEDS = `${BINZHOU}/needs`;

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
}, 30_000);

afterAll(() => gateway.stop());

describe('who acts', () => {
  it('is the sample officer unless a header names the administrator', async () => {
    await gateway.send(NEEDS);
    expect(gateway.heard.at(-1)?.context.actor).toEqual(build.actor());
  });

  it.each([
    ['percent-encoded', encodeURIComponent('示例管理员')],
    ['in bare UTF-8', Buffer.from('示例管理员').toString('latin1')],
    ['by id', 'sample-admin'],
  ])('may be named %s', async (_, header) => {
    expect((await gateway.send(NEEDS, { headers: { 'x-sample-actor': header } })).status).toBe(200);
    expect(gateway.heard.at(-1)?.context.actor).toEqual(build.admin());
  });

  it('cannot be named to a gateway that listens beyond loopback', async () => {
    const exposed = await startGateway({
      ...gateway.config,
      HTTP_HOST: '0.0.0.0',
      ALLOW_SAMPLE_OFFICER_BEYOND_LOOPBACK: 'yes',
    });
    const named = await ask(exposed.url + NEEDS, { headers: { 'x-sample-actor': 'sample-admin' } });
    const unnamed = await ask(exposed.url + NEEDS);
    await exposed.stop();
    expectRefusal(named, 400, 'X-Sample-Actor', 'loopback-only');
    expect(unnamed.status).toBe(200);
  });

  it.each(['', 'root', '%', encodeURIComponent('示例管理员 '), 'scoring-worker'])('cannot be “%s”', async (name) => {
    const before = gateway.heard.length;
    const answered = await gateway.send(NEEDS, { headers: { 'x-sample-actor': name } });
    expectRefusal(answered, 400, 'X-Sample-Actor', 'known-actor');
    expect(gateway.heard).toHaveLength(before);
  });
});
