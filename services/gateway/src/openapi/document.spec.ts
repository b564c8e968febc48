import { readFileSync, writeFileSync } from 'node:fs';
import { addressedOperations } from '@queqiao/contracts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { docsPage } from './docs-page.js';
import { openApiDocument } from './document.js';

const FILE = new URL('../../openapi.snapshot.json', import.meta.url);
const document = openApiDocument(addressedOperations());
if (process.env.UPDATE_SNAPSHOT === '1') writeFileSync(FILE, `${JSON.stringify(document, null, 1)}\n`);
const operation = (url: string, method: string) => document.paths[url]?.[method];

describe('the description of the API', () => {
  it('is as in openapi.snapshot.json (if the change is meant: UPDATE_SNAPSHOT=1)', () => {
    expect(document).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
  });

  it('is a valid OpenAPI 3.1 document', async () => {
    const { valid, errors } = await new Validator().validate({ ...structuredClone(document) });
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it('takes the fields of a GET from path and query, and says which must be there', () => {
    const parameters = operation('/api/cities/{city}/needs', 'get')?.parameters.map((one) => ({ ...one, schema: {} }));
    expect(parameters).toEqual([
      { name: 'city', in: 'path', required: true, schema: {} },
      { name: 'kind', in: 'query', required: false, schema: {} },
      { name: 'state', in: 'query', required: false, schema: {} },
      { name: 'cursor', in: 'query', required: false, schema: {} },
      { name: 'limit', in: 'query', required: false, schema: {} },
    ]);
  });

  it('leaves out of the body what the path says', () => {
    const change = operation('/api/cities/{city}/organisations/{id}', 'patch');
    expect(change?.requestBody?.content['application/json']?.schema).toMatchObject({
      properties: { version: {}, patch: {} },
      required: ['patch'],
      additionalProperties: false,
    });
  });

  it('offers Idempotency-Key on a POST and Location for what it creates', () => {
    const register = operation('/api/cities/{city}/needs', 'post');
    expect(register?.parameters.map(({ name }) => name)).toEqual(['city', 'Idempotency-Key']);
    expect(register?.responses['201']).toHaveProperty('headers.Location');
  });

  it.each([
    ['/api/cities/{city}/needs', 'post', '201 400 401 403 404 408 409 413 415 431 500 503'],
    ['/api/cities/{city}/needs', 'get', '200 400 401 403 404 408 431 500 503'],
    ['/api/cities/{city}/weights/versions/{id}/progress', 'get', '200 400 401 403 404 408 409 431 500 503'],
  ])('names every problem that may come back from %s by %s', (url, method, statuses) => {
    expect(Object.keys(operation(url, method)?.responses ?? {}).join(' ')).toBe(statuses);
  });

  it('points at things of the contracts by their names, and every pointer leads somewhere', () => {
    const text = JSON.stringify(document);
    const pointers = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => String(name));
    expect(new Set(pointers)).toContain('Need');
    expect(pointers.filter((name) => !(name in (document.components.schemas ?? {})))).toEqual([]);
  });

  it('reads as a page that needs nothing from elsewhere', () => {
    const page = docsPage(document, 'a-nonce');
    expect(page).toContain('enterprises.registerNeed');
    expect(page).not.toMatch(/<script|src=|https?:\/\//);
  });
});
