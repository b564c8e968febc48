import { startGateway } from '../gateway.js';
import { ask, expectRefusal, post } from '../testing/answers.js';
import { BINZHOU, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const WEIGHTS = `${BINZHOU}/weights`;
const draft = { pair: 'industry>enterprise', weights: { distance: 20 }, reason: '更看重距离' };
const admin = { 'x-sample-actor': encodeURIComponent('示例管理员') };

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
}, 30_000);

afterAll(() => gateway.stop());

describe('weights over HTTP', () => {
  it('show what counts for a target and where it comes from', async () => {
    const { status, body } = await gateway.send(`${WEIGHTS}/effective?targetId=371600-aluminium`);
    expect([status, body.items[0].weights[0].from]).toEqual([200, 'city']);
    expect(gateway.heard.at(-1)?.input).toEqual({ targetId: '371600-aluminium' });
  });

  it('take a pair kind in the query', async () => {
    const pair = encodeURIComponent('need:funding>investor');
    expect((await gateway.send(`${WEIGHTS}/sets?pair=${pair}`)).status).toBe(200);
    expect(gateway.heard.at(-1)?.input).toEqual({ pair: 'need:funding>investor', limit: 20 });
  });

  it('say where a new draft is, and pass the idempotency key on', async () => {
    const { status, headers } = await gateway.post(`${WEIGHTS}/versions`, draft, { 'idempotency-key': 'w-1' });
    expect([status, headers.get('location')]).toEqual([201, `${WEIGHTS}/versions/sample-weights-1`]);
    expect(gateway.heard.at(-1)?.context.idempotencyKey).toBe('w-1');
  });

  it.each([
    ['a negative weight', { weights: { distance: -1 } }, 'weights.distance', 'too-small'],
    ['a weight over 100', { weights: { distance: 101 } }, 'weights.distance', 'too-big'],
    ['a weight that is no number', { weights: { distance: '8' } }, 'weights.distance', 'invalid-type'],
    ['a pair kind that is none', { pair: 'enterprise' }, 'pair', 'pair-kind'],
    ['no word why', { reason: ' ' }, 'reason', 'too-small'],
  ])('refuse %s and name the field', async (_, wrong, field, rule) => {
    expectRefusal(await gateway.post(`${WEIGHTS}/versions`, { ...draft, ...wrong }), 400, field, rule);
  });

  it('preview a draft for a target', async () => {
    const asked = { targetId: '371600-aluminium' };
    const { status, body } = await gateway.post(`${WEIGHTS}/versions/sample-weights-1/preview`, asked);
    expect([status, body.entered, body.left]).toEqual([200, ['sample-enterprise-2'], ['sample-enterprise-1']]);
    expect(gateway.heard.at(-1)?.input).toEqual({ ...asked, id: 'sample-weights-1', scope: 'domestic' });
  });

  it('hand a draft in', async () => {
    const { status, body } = await gateway.post(`${WEIGHTS}/versions/sample-weights-1/submission`, { version: 1 });
    expect([status, body.state]).toEqual([200, 'submitted']);
  });
});

describe('the second person', () => {
  const publish = (headers: Record<string, string> = {}) =>
    gateway.post(`${WEIGHTS}/versions/sample-weights-1/publication`, { reason: '同意' }, headers);

  it('is asked for where the author would approve', async () => {
    expectRefusal(await publish(), 403, 'id', 'second-person');
  });

  it('is the sample administrator, named in a header', async () => {
    expect(await publish(admin)).toMatchObject({ status: 200, body: { state: 'live', publishedBy: '示例管理员' } });
    expect(gateway.heard.at(-1)?.context.actor).toBe('示例管理员');
  });

  it('may be named in bare UTF-8', async () => {
    const bytes = Buffer.from('示例管理员').toString('latin1');
    expect((await publish({ 'x-sample-actor': bytes })).status).toBe(200);
  });

  it('cannot be named to a gateway that listens beyond loopback', async () => {
    const exposed = await startGateway({
      ...gateway.config,
      HTTP_HOST: '0.0.0.0',
      ALLOW_SAMPLE_OFFICER_BEYOND_LOOPBACK: 'yes',
    });
    const url = `${exposed.url}${WEIGHTS}/versions/sample-weights-1/publication`;
    const named = await post(url, { reason: '同意' }, admin);
    const unnamed = await ask(`${exposed.url}${WEIGHTS}/effective`);
    await exposed.stop();
    expectRefusal(named, 400, 'X-Sample-Actor', 'loopback-only');
    expect(unnamed.status).toBe(200);
  });

  it.each(['', 'root', '%', encodeURIComponent('示例管理员 '), 'scoring-worker'])('cannot be “%s”', async (name) => {
    const before = gateway.heard.length;
    expectRefusal(await publish({ 'x-sample-actor': name }), 400, 'X-Sample-Actor', 'known-actor');
    expect(gateway.heard).toHaveLength(before);
  });
});
