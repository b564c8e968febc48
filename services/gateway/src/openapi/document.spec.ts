import { enterprises, type Method, matching, projects, type RequestContract } from '@queqiao/contracts';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { z } from 'zod';
import { splitInput } from '../http/operation.js';
import { docsPage } from './docs-page.js';
import { openApiDocument } from './document.js';
import type { RoutedOperation } from './operations.js';

const route = (method: Method, url: string, contract: RequestContract<z.ZodObject>, path = ''): RoutedOperation => ({
  name: contract.name,
  method,
  summary: `<${contract.name}>`,
  status: method === 'POST' ? 201 : 200,
  ...splitInput(contract.input, path),
  output: { schema: contract.output },
  located: method === 'POST',
  url,
  tag: 'Some',
});

const document = openApiDocument(
  [
    route('GET', '/api/cities', projects.listCities),
    route('GET', '/api/cities/{city}/needs', enterprises.listNeeds),
    route('POST', '/api/cities/{city}/needs', enterprises.registerNeed),
    route('PATCH', '/api/cities/{city}/organisations/{id}', enterprises.updateOrganisation, ':id'),
    {
      ...route('GET', '/api/cities/{city}/events', projects.listCities),
      name: 'gateway.events',
      output: { events: { 'suggestions.ready': matching.suggestionsReady.data } },
    },
  ],
  '1.0.0',
);
const operation = (url: string, method: string) => document.paths[url]?.[method];

describe('the description of the API', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const { valid, errors } = await new Validator().validate({ ...structuredClone(document) });
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it('takes the fields of a GET from path and query, and says which must be there', () => {
    const parameters = operation('/api/cities/{city}/needs', 'get')?.parameters.map((one) => ({ ...one, schema: {} }));
    expect(parameters).toEqual([
      { name: 'city', in: 'path', required: true, schema: {} },
      { name: 'kind', in: 'query', required: false, schema: {} },
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
    expect(register?.parameters.map(({ name }) => name)).toEqual(['city', 'Idempotency-Key', 'X-Sample-Actor']);
    expect(register?.responses['201']).toHaveProperty('headers.Location');
  });

  it('names every problem that may come back', () => {
    const statuses = Object.keys(operation('/api/cities/{city}/needs', 'post')?.responses ?? {});
    expect(statuses).toEqual(['201', '400', '403', '404', '409', '413', '415', '500', '503']);
  });

  it('points at things of the contracts by their names, and every pointer leads somewhere', () => {
    const text = JSON.stringify(document);
    const pointers = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => String(name));
    expect(new Set(pointers)).toContain('Need');
    expect(pointers.filter((name) => !(name in (document.components.schemas ?? {})))).toEqual([]);
  });

  it('reads as a page that needs nothing from elsewhere', () => {
    const page = docsPage(document);
    expect(page).toContain('&#60;enterprises.registerNeed&#62;');
    expect(page).not.toMatch(/<script|src=|https?:\/\//);
  });
});
