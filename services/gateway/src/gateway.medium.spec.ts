import { build } from '@queqiao/testing';
import { expectRefusal } from './testing/answers.js';
import { BINZHOU, CITY, startTestGateway, type TestGateway } from './testing/test-gateway.js';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
}, 30_000);

afterAll(() => gateway.stop());

describe('asking for something', () => {
  it('passes the question on for the city in the path, in the name of the sample officer', async () => {
    const { status, body, headers } = await gateway.send(`${BINZHOU}/organisations/sample-enterprise-1`, {
      headers: { 'x-request-id': 'r-42' },
    });
    expect([status, body.name, headers.get('x-request-id')]).toEqual([200, '示例企业一号', 'r-42']);
    expect(gateway.heard.at(-1)).toEqual({
      name: 'enterprises.getOrganisation',
      input: { id: 'sample-enterprise-1' },
      context: { city: CITY, actor: build.actor({ session: 'session-1' }), requestId: 'r-42' },
    });
  });

  // ASVS 5.0, 3.2.1 and 5.4.
  it('sends a file as it is, to be saved under its name and never to be run', async () => {
    const { status, body, headers } = await gateway.send(`${BINZHOU}/needs/need-7/attachments/file-1`);
    expect([status, body]).toEqual([200, '%PDF<script>']);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E5%8E%82%E5%8C%BA%20%271%27.pdf");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('lists the cities without being told one', async () => {
    expect((await gateway.send('/api/cities')).body.items).toHaveLength(2);
  });

  it('pages with cursor and limit', async () => {
    const { body } = await gateway.send(`${BINZHOU}/needs?cursor=page-2&limit=7&kind=funding`);
    expect(body.next).toBe('page-3');
    expect(gateway.heard.at(-1)?.input).toEqual({ cursor: 'page-2', limit: 7, kind: 'funding' });
  });

  it('tells browsers to run nothing from elsewhere', async () => {
    const { headers } = await gateway.send('/api/cities');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  // ASVS 5.0, 3.4.
  it.each([
    ['/', 200],
    ['/api/cities', 200],
    ['/api/docs', 200],
    ['/api/nothing', 404],
  ])('sends every security header with %s', async (path, status) => {
    const answered = await gateway.send(path);
    const header = (name: string) => answered.headers.get(name);
    expect(answered.status).toBe(status);
    expect(header('content-security-policy')).toMatch(/frame-ancestors 'none'/);
    expect(header('content-security-policy')).not.toMatch(/unsafe|\*/);
    expect([header('x-content-type-options'), header('x-frame-options')]).toEqual(['nosniff', 'DENY']);
    expect(header('referrer-policy')).toBe('no-referrer');
    expect(header('cross-origin-resource-policy')).toBe('same-origin');
    expect(header('x-powered-by')).toBeNull();
    expect(header('access-control-allow-origin')).toBeNull();
  });
});

describe('writing something', () => {
  it('says where the new thing is and passes the idempotency key on', async () => {
    const answered = await gateway.post(`${BINZHOU}/organisations`, build.organisationInput(), {
      'idempotency-key': 'k-1',
    });
    expect([answered.status, answered.headers.get('location')]).toEqual([201, `${BINZHOU}/organisations/made-1`]);
    expect(gateway.heard.at(-1)?.context.idempotencyKey).toBe('k-1');
  });

  it('refuses the key of a request for another, whichever service answers that', async () => {
    const key = { 'idempotency-key': 'k-shared' };
    const register = () => gateway.post(`${BINZHOU}/needs`, build.needInput(), key);
    expect((await register()).status).toBe(201);
    const rows = { rows: [build.organisationInput()] };
    const other = await gateway.post(`${BINZHOU}/organisations/import`, rows, key);
    expectRefusal(other, 409, 'Idempotency-Key', 'same-request');
    expect((await register()).status).toBe(201);
  });

  it('hands the rows of an import over as they are', async () => {
    const { status, body } = await gateway.post(`${BINZHOU}/organisations/import`, { rows: [{ anything: 1 }] });
    expect([status, body]).toEqual([200, { stored: 1, problems: [] }]);
    expect(gateway.heard.at(-1)?.input).toEqual({ rows: [{ anything: 1 }] });
  });

  it('replaces by PUT, with the new state in the body', async () => {
    const answered = await gateway.send(`${BINZHOU}/things/a`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ note: '新' }),
    });
    expect([answered.status, answered.body]).toEqual([200, { id: 'a', note: '新' }]);
    expect(gateway.heard.at(-1)).toMatchObject({ name: 'projects.putThing', context: { city: CITY } });
  });

  it('removes by DELETE, which says all in path and query', async () => {
    const answered = await gateway.send(`${BINZHOU}/things/a?note=old`, { method: 'DELETE' });
    expect([answered.status, answered.body]).toEqual([200, { id: 'a', note: 'old' }]);
    const elsewhere = await gateway.send(`${BINZHOU}/things/a`, {
      method: 'DELETE',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expectRefusal(elsewhere, 403, 'Origin', 'same-origin');
  });

  it('passes on what a service refuses', async () => {
    const word = { verdict: 'accept', reason: 'good-fit' };
    expect(await gateway.post(`${BINZHOU}/suggestions/twice/decision`, word)).toMatchObject({
      status: 409,
      body: { code: 'conflict', message: { en: 'Already decided' } },
    });
  });

  it('refuses a page of another site that writes in the name of the officer', async () => {
    const answered = await gateway.post(`${BINZHOU}/needs`, build.needInput(), { 'sec-fetch-site': 'cross-site' });
    expectRefusal(answered, 403, 'Origin', 'same-origin');
  });
});

describe('a service that is away', () => {
  it('is a 503 for whoever needs it, and nothing for the others', async () => {
    const answered = await gateway.send(`${BINZHOU}/institutions`);
    expect(answered).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect((await gateway.send('/api/cities')).status).toBe(200);
  });

  it('is named by the readiness of the gateway, which itself lives', async () => {
    const ready = await gateway.send('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.body.dependencies).toMatchObject({
      nats: { status: 'ok' },
      projects: { status: 'ok' },
      experts: { status: 'unavailable' },
      worker: { status: 'unavailable' },
    });
    expect((await gateway.send('/health/live')).status).toBe(200);
  });
});

describe('the description of the API', () => {
  it('is there to be read by programs', async () => {
    const { body } = await gateway.send('/api/openapi.json');
    expect(body.paths['/api/cities/{city}/needs'].post.operationId).toBe('enterprises.registerNeed');
  });

  it('can be read as a page', async () => {
    const { headers, body } = await gateway.send('/api/docs');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(body).toContain('/api/cities/{city}/needs');
  });
});

describe('the console', () => {
  it.each(['/', '/cities/371600/industries/a'])('is the page at %s, fetched anew each time', async (path) => {
    const { status, headers, body } = await gateway.send(path);
    expect([status, headers.get('cache-control'), headers.get('etag')]).toEqual([200, 'no-cache', null]);
    expect(body).toContain('<title>鹊桥</title>');
  });

  it('lets its own styles into each page by a word that no other answer has', async () => {
    const nonceOf = async () => {
      const { headers, body } = await gateway.send('/');
      const [, nonce] = /nonce="([^"]{20,})"/.exec(body) ?? [];
      expect(headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}';`);
      return nonce;
    };
    expect(await nonceOf()).not.toBe(await nonceOf());
  });

  it('keeps files with a hash in their name for good', async () => {
    const { headers } = await gateway.send('/assets/index-1a2b3c.js');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('comes compressed to whoever takes that, under a tag of its own', async () => {
    const get = (encoding: string) =>
      gateway.send('/assets/index-1a2b3c.js', { headers: { 'accept-encoding': encoding } });
    const [compressed, plain] = [await get('gzip'), await get('identity')];
    expect([compressed.body, plain.body]).toEqual(['export {};', 'export {};']);
    expect([compressed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['gzip', null]);
    for (const { headers } of [compressed, plain]) {
      expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(headers.get('vary')).toBe('Accept-Encoding');
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    const tags = [compressed, plain].map(({ headers }) => headers.get('etag'));
    expect(new Set([...tags, null]).size).toBe(3);
    const unchanged = await gateway.send('/assets/index-1a2b3c.js', {
      // Else fetch adds 'no-cache' by itself, which asks for the whole file.
      headers: { 'accept-encoding': 'gzip', 'if-none-match': tags[0] ?? '', 'cache-control': 'max-age=0' },
    });
    expect(unchanged.status).toBe(304);
  });

  it.each(['/assets/gone.js', '/assets/index-1a2b3c.js.gz', '/..%2f..%2fetc/passwd.txt', '/%2e%2e/secret.txt'])(
    'has nothing at %s',
    async (path) => {
      expect((await gateway.send(path)).status).toBe(404);
    },
  );
});
