import { z } from 'zod';
import { httpRequest } from './http.js';
import { operation } from './operation.js';
import { adminsOfCity } from './roles.js';

const declared = {
  name: 'projects.changeThing',
  summary: { zh: '修改', en: 'Change a thing' },
  input: z.strictObject({ id: z.string(), tags: z.array(z.string()).optional(), limit: z.int().optional() }),
  output: z.strictObject({ id: z.string() }),
  may: adminsOfCity,
};
const audit = { zh: '修改', en: 'Changed a thing' };
const input = { id: 'a/b', tags: ['x', 'y'], limit: undefined };

describe('an operation over HTTP', () => {
  it.each(['POST', 'PUT', 'PATCH'] as const)('is a %s with what the path does not say in its body', (method) => {
    const change = operation({ ...declared, http: `${method} /cities/:city/things/:id`, audit });

    expect(httpRequest(change, input, '371600')).toEqual({
      method,
      url: '/api/cities/371600/things/a%2Fb',
      body: { tags: ['x', 'y'] },
    });
  });

  it('says all in path and query where it has no body', () => {
    const read = operation({ ...declared, http: 'GET /cities/:city/things/:id' });
    const remove = operation({ ...declared, http: 'DELETE /cities/:city/things/:id', audit });

    const url = '/api/cities/371600/things/a%2Fb?tags=x%2Cy';
    expect(httpRequest(read, input, '371600')).toEqual({ method: 'GET', url });
    expect(httpRequest(remove, input, '371600')).toEqual({ method: 'DELETE', url });
  });

  it('is not asked for without the city that its path names', () => {
    const read = operation({ ...declared, http: 'GET /cities/:city/things/:id' });

    expect(() => httpRequest(read, input)).toThrow('GET /cities/:city/things/:id needs city');
  });

  it('cannot have a path that names what the input has not', () => {
    expect(() => operation({ ...declared, http: 'GET /things/:key' })).toThrow('names key, which is no field');
  });

  it('answers 201 for what it creates', () => {
    const create = operation({ ...declared, http: 'POST /things', audit, creates: true });

    expect(create.http).toMatchObject({ status: 201, located: true });
  });
});
