import { build } from '@queqiao/testing';
import { startGateway } from '../server/gateway.js';
import { ask, expectRefusal, post } from '../testing/answers.js';
import { BINZHOU, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

const WEIGHTS = `${BINZHOU}/weights`;
const draft = { pair: 'industry>enterprise', weights: { distance: 20 }, note: '更看重距离' };
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
    ['no word why', { note: ' ' }, 'note', 'too-small'],
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

describe('evaluating weights over HTTP', () => {
  it('previews all lists, as they would be or with weights that are only tried', async () => {
    const tried = { weights: { distance: 9 }, caps: { feasibility: 0.4 } };
    const { status, body } = await gateway.post(`${WEIGHTS}/versions/sample-weights-1/evaluation`, tried);
    expect([status, body.versionId, body.guardRails[0].passed]).toEqual([200, 'sample-weights-1', false]);
    expect(gateway.heard.at(-1)?.input).toEqual({ ...tried, id: 'sample-weights-1', scope: 'domestic' });
    expect((await gateway.send(`${WEIGHTS}/evaluations/evaluation-1`)).body.overlapAt10).toEqual({
      mean: 0.2,
      least: 0.2,
    });
  });

  it.each([
    ['a cap over 1', { caps: { fit: 1.1 } }, 'caps.fit', 'too-big'],
    ['a cap for no group', { caps: { luck: 0.5 } }, 'caps.luck', 'known-field'],
  ])('refuses %s and names the field', async (_, wrong, field, rule) => {
    expectRefusal(await gateway.post(`${WEIGHTS}/versions`, { ...draft, ...wrong }), 400, field, rule);
  });

  it('shows the guard-rails and sets them with a note why', async () => {
    const { body: shipped } = await gateway.send(`${WEIGHTS}/guard-rails`);
    const change = { limits: { ...shipped.limits, mostGini: 0.7 }, version: 0, note: '试行' };
    const patch = (body: object) =>
      gateway.send(`${WEIGHTS}/guard-rails`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect(await patch(change)).toMatchObject({ status: 200, body: { version: 1, limits: { mostGini: 0.7 } } });
    const { limits, version } = change;
    expectRefusal(await patch({ limits, version }), 400, 'note', 'invalid-type');
    const wrong = { ...change, limits: { ...limits, mostGini: 2 } };
    expectRefusal(await patch(wrong), 400, 'limits.mostGini', 'too-big');
  });

  it('proposes a draft, and tells how far a publishing has come', async () => {
    const { status, body } = await gateway.post(`${WEIGHTS}/proposals`, { pair: draft.pair });
    expect([status, body.version.state, body.learned.decisions]).toEqual([201, 'draft', 42]);
    const progress = await gateway.send(`${WEIGHTS}/versions/sample-weights-1/progress`);
    expect(progress.body).toEqual({ versionId: 'sample-weights-1', targets: 12, rescored: 5 });
  });

  it('makes the list of an office', async () => {
    const path = `${BINZHOU}/offices/shanghai/targets/371600-aluminium/list?candidateKind=enterprise`;
    expect(await gateway.send(path)).toMatchObject({ status: 200, body: { office: 'shanghai', scope: 'domestic' } });
  });
});

describe('the second person', () => {
  const publish = (headers: Record<string, string> = {}) =>
    gateway.post(`${WEIGHTS}/versions/sample-weights-1/publication`, { note: '同意' }, headers);

  it('is asked for where the author would approve', async () => {
    expectRefusal(await publish(), 403, 'id', 'second-person');
  });

  it('is the sample administrator, named in a header', async () => {
    expect(await publish(admin)).toMatchObject({
      status: 200,
      body: { state: 'live', publishedBy: { id: 'sample-admin', name: '示例管理员' } },
    });
    expect(gateway.heard.at(-1)?.context.actor).toEqual(build.admin());
  });

  it.each([
    ['in bare UTF-8', Buffer.from('示例管理员').toString('latin1')],
    ['by id', 'sample-admin'],
  ])('may be named %s', async (_, header) => {
    expect((await publish({ 'x-sample-actor': header })).status).toBe(200);
    expect(gateway.heard.at(-1)?.context.actor).toEqual(build.admin());
  });

  it('cannot be named to a gateway that listens beyond loopback', async () => {
    const exposed = await startGateway({
      ...gateway.config,
      HTTP_HOST: '0.0.0.0',
      ALLOW_SAMPLE_OFFICER_BEYOND_LOOPBACK: 'yes',
    });
    const url = `${exposed.url}${WEIGHTS}/versions/sample-weights-1/publication`;
    const named = await post(url, { note: '同意' }, admin);
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
