import { expectRefusal } from '../testing/answers.js';
import { BINZHOU, startTestGateway, type TestGateway } from '../testing/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
}, 30_000);
afterAll(() => gateway.stop());

const asked = () => gateway.heard.at(-1)?.input;
const patch = (path: string, body: unknown) =>
  gateway.send(`${BINZHOU}/${path}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('a decision over HTTP', () => {
  const decide = (reason: string) =>
    gateway.post(`${BINZHOU}/suggestions/sample-suggestion-1/decision`, { verdict: 'reject', reason });

  it('may give any reason that looks like one: which there are is for their owner to say', async () => {
    expect((await decide('not-green')).status).toBe(201);
    expectRefusal(await decide('Not green'), 400, 'reason', 'reason-code');
  });
});

describe('the reasons of a city over HTTP', () => {
  it('are listed for a verdict', async () => {
    const { status, body } = await gateway.send(`${BINZHOU}/reasons?verdict=reject`);
    expect([status, body.items[0].name.zh]).toEqual([200, '规模太小']);
    expect(asked()).toEqual({ verdict: 'reject', offered: 'enabled' });
  });

  it('are added to and changed', async () => {
    const reason = { code: 'not-green', name: { zh: '能耗不达标', en: 'Uses too much energy' }, verdicts: ['reject'] };
    expect(await gateway.post(`${BINZHOU}/reasons`, reason)).toMatchObject({ status: 201, body: { version: 1 } });
    const changed = await patch('reasons/not-green', { version: 1, patch: { enabled: false } });
    expect(changed).toMatchObject({ status: 200, body: { code: 'not-green', enabled: false } });
    expectRefusal(await gateway.post(`${BINZHOU}/reasons`, { ...reason, verdicts: [] }), 400, 'verdicts', 'too-small');
    expectRefusal(await patch('reasons/not-green', { patch: { code: 'x' } }), 400, 'patch.code', 'known-field');
  });
});

describe('data tasks over HTTP', () => {
  it('are listed, open ones first of all, and closed with a word', async () => {
    expect((await gateway.send(`${BINZHOU}/data-tasks`)).body.items[0].field).toBe('industries');
    expect(asked()).toEqual({ state: 'open', limit: 20 });
    const closed = await gateway.post(`${BINZHOU}/data-tasks/sample-task-1/closing`, { note: '已更正' });
    expect(closed).toMatchObject({ status: 200, body: { state: 'done', closingNote: '已更正' } });
    expectRefusal(await gateway.post(`${BINZHOU}/data-tasks/sample-task-1/closing`, {}), 400, 'note', 'invalid-type');
  });
});

describe('a rebuild over HTTP', () => {
  it('may name the ranking that was decided on', async () => {
    const { status, body } = await gateway.send(`${BINZHOU}/suggestions/sample-suggestion-1/rebuild?ranking=3`);
    expect([status, body.identical]).toEqual([200, true]);
    expect(asked()).toEqual({ suggestionId: 'sample-suggestion-1', ranking: 3 });
    const zero = await gateway.send(`${BINZHOU}/suggestions/sample-suggestion-1/rebuild?ranking=0`);
    expectRefusal(zero, 400, 'ranking', 'too-small');
  });
});
