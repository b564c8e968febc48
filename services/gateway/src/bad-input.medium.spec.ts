import { connect } from 'node:net';
import { build } from '@queqiao/testing';
import { expectRefusal } from './testing/answers.js';
import { BINZHOU, startTestGateway, type TestGateway } from './testing/test-gateway.js';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
}, 30_000);

afterAll(() => gateway.stop());

describe('bad input', () => {
  const needWith = (change: object) => gateway.post(`${BINZHOU}/needs`, { ...build.needInput(), ...change });

  it.each([
    ['an unknown field', { colour: 'red' }, 'colour', 'known-field'],
    ['a wrong type', { amountWan: '3000' }, 'amountWan', 'invalid-type'],
    ['an unknown enum', { kind: 'gift' }, 'kind', 'invalid-value'],
    ['an empty text', { title: '   ' }, 'title', 'too-small'],
    ['an over-long text', { text: '长'.repeat(4_001) }, 'text', 'too-big'],
    ['a NUL', { title: 'a\u0000b' }, 'title', 'no-control-characters'],
    ['a lone surrogate', { title: 'a\ud800b' }, 'title', 'no-control-characters'],
    ['a malformed industry code', { industries: ['3252', 'Z9'] }, 'industries.1', 'industry-code'],
    ['a malformed id', { organisationId: 'A/B' }, 'organisationId', 'id'],
  ])('names %s', async (_what, change, field, rule) => {
    expectRefusal(await needWith(change), 400, field, rule);
    expect(gateway.heard.map(({ name }) => name)).not.toContain('enterprises.registerNeed');
  });

  it('names a malformed credit code', async () => {
    const body = { ...build.organisationInput(), creditCode: '123' };
    expectRefusal(await gateway.post(`${BINZHOU}/organisations`, body), 400, 'creditCode', 'credit-code-length');
  });

  it.each(['{"kind":', '', '{"__proto__":{}}'])('names the body when it is not JSON: %j', async (body) => {
    expectRefusal(await gateway.post(`${BINZHOU}/needs`, body), 400, 'body', 'json');
  });

  it('refuses a body over 4 MiB', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(4 * 1024 * 1024) });
    expectRefusal(await gateway.post(`${BINZHOU}/needs`, body), 413, 'body', 'max-size');
  });

  it('lets 500 rows of long texts through', async () => {
    const rows = Array.from({ length: 500 }, () => ({ text: '长'.repeat(2_500) }));
    const answered = await gateway.post(`${BINZHOU}/organisations/import`, { rows });
    expect([answered.status, answered.body]).toEqual([200, { stored: 1, problems: [] }]);
  });

  it.each([
    ['as plain JSON', 'application/json', 400, 'body', 'json'],
    ['and says so', 'application/json; charset=gbk', 415, 'Content-Type', 'media-type'],
    ['and says that it is UTF-8', 'application/json;charset=UTF-8', 400, 'body', 'json'],
  ])('refuses a body in GBK that comes %s', async (_what, type, status, field, rule) => {
    // “张家界” in GBK.
    const body = Buffer.concat([
      Buffer.from('{"kind":"enterprise","sources":[{"name":"x"}],"name":"'),
      Buffer.from('d5c5bcd2bde7', 'hex'),
      Buffer.from('"}'),
    ]);
    const answered = await gateway.send(`${BINZHOU}/organisations`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expectRefusal(answered, status, field, rule);
  });

  it('takes a body in UTF-8 with a byte order mark and a charset', async () => {
    const body = `\ufeff${JSON.stringify(build.organisationInput())}`;
    const answered = await gateway.post(`${BINZHOU}/organisations`, body, {
      'content-type': 'application/json; charset="utf-8"',
    });
    expect(answered.status).toBe(201);
  });

  it.each([
    ['lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ])('refuses rows of %s 20,000 levels deep', async (_what, deep) => {
    const answered = await gateway.post(`${BINZHOU}/organisations/import`, `{"rows":[${deep}]}`);
    expectRefusal(answered, 400, 'body', 'max-depth');
  });

  it('answers unknown keys without end with the first of them and their number', async () => {
    const keys = Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`unknown-${n}`, n]));
    const { status, body } = await gateway.post(`${BINZHOU}/needs`, { ...build.needInput(), ...keys });
    expect([status, body.errors.length, body.errors.at(-1).rule]).toEqual([400, 101, 'and-more']);
    expect(body.errors.at(-1).message.en).toContain('59900');
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])('refuses %s', async (type) => {
    const answered = await gateway.post(`${BINZHOU}/needs`, 'kind=funding', { 'content-type': type });
    expectRefusal(answered, 415, 'Content-Type', 'media-type');
  });

  it('cannot find an unknown id', async () => {
    expectRefusal(await gateway.send(`${BINZHOU}/organisations/nobody`), 404, 'id', 'exists');
  });

  it('cannot find an id of another city', async () => {
    expectRefusal(await gateway.send('/api/cities/510100/organisations/sample-enterprise-1'), 404, 'id', 'exists');
  });

  it.each(['/organisations', '/needs/x', '/events'])('cannot find %s of an unknown city', async (path) => {
    expectRefusal(await gateway.send(`/api/cities/999999${path}`), 404, 'city', 'exists');
  });

  it.each([
    ['a city that is no code', '/api/cities/binzhou/needs', 'city', 'division-code'],
    ['a NUL in an id', `${BINZHOU}/organisations/a%00b`, 'id', 'id'],
    ['an over-long id', `${BINZHOU}/organisations/${'a'.repeat(300)}`, 'id', 'id'],
    ['a NUL in a query', `${BINZHOU}/organisations?name=a%00b`, 'name', 'no-control-characters'],
    ['a very long query', `${BINZHOU}/organisations?name=${'a'.repeat(5_000)}`, 'name', 'too-big'],
    ['a doubled parameter', `${BINZHOU}/needs?limit=1&limit=2`, 'limit', 'invalid-type'],
    ['an unknown parameter', `${BINZHOU}/needs?sort=name`, 'sort', 'known-field'],
    ['a day that no register knows', `${BINZHOU}/exposure?day=0000-01-01`, 'day', 'day-in-range'],
    ['a day beyond all registers', `${BINZHOU}/exposure?day=9999-12-31`, 'day', 'day-in-range'],
    ['a ranking beyond all numbers', `${BINZHOU}/suggestions/a/rebuild?ranking=2147483648`, 'ranking', 'too-big'],
    ['a broken escape', '/api/cities/%zz/needs', 'url', 'url'],
  ])('names %s in the address', async (_what, path, field, rule) => {
    const { status, body } = await gateway.send(path);
    expect([status, body.errors[0].field, body.errors[0].rule]).toEqual([400, field, rule]);
  });

  it.each(['GET', 'POST', 'DELETE', 'PUT', 'OPTIONS'])('finds nothing at an unknown address by %s', async (method) => {
    expectRefusal(await gateway.send('/api/nothing/here', { method }), 404, 'url', 'exists');
  });

  it('does not know a method that a thing has not', async () => {
    expectRefusal(await gateway.send(`${BINZHOU}/needs`, { method: 'DELETE' }), 404, 'url', 'exists');
  });

  it('names an idempotency key that is too long', async () => {
    const answered = await gateway.post(`${BINZHOU}/needs`, build.needInput(), { 'idempotency-key': 'k'.repeat(129) });
    expectRefusal(answered, 400, 'Idempotency-Key', 'too-big');
  });

  it.each([
    ['a NUL in the address', 'GET /api/\0 HTTP/1.1\r\nhost: a\r\n\r\n', 400],
    ['over-long headers', `GET /api/?${'a'.repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`, 431],
  ])('answers %s with a problem', async (_what, bytes, status) => {
    const { hostname, port } = new URL(gateway.url);
    const text = await new Promise<string>((resolve, reject) => {
      let received = '';
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.on('data', (chunk) => {
        received += String(chunk);
      });
      socket.once('close', () => resolve(received));
      socket.once('error', reject);
    });
    expect(text).toMatch(
      new RegExp(`^HTTP/1.1 ${status} .*application/problem\\+json.*urn:queqiao:problem:invalid`, 's'),
    );
  });

  it('speaks English to whoever prefers it', async () => {
    const chinese = await gateway.send(`${BINZHOU}/needs?limit=x`);
    const english = await gateway.send(`${BINZHOU}/needs?limit=x`, {
      headers: { 'accept-language': 'en-GB,zh;q=0.5' },
    });
    expect([chinese.body.title, chinese.body.detail]).toEqual(['输入有误', '输入有误']);
    expect([english.body.title, english.body.detail]).toEqual(['Invalid input', 'The input is not valid']);
    expect(english.body.errors).toEqual(chinese.body.errors);
  });
});
