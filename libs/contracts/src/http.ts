import type { z } from 'zod';

/** Path prefix of all operations at the gateway. */
export const API = '/api';

export type ReadAddress = `GET /${string}`;
export type WriteAddress = `${'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
/** Such as `GET /cities/:city/needs/:id`; named parts are the caller's city or fields of the input. */
export type Address = ReadAddress | WriteAddress;
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Http {
  readonly method: Method;
  readonly path: string;
  /** What the path leads to, such as `needs`. */
  readonly resource: string;
  readonly inPath: readonly string[];
  readonly status: 200 | 201;
  /** The answer is new, and `Location` says where to read it. */
  readonly located: boolean;
  /** The answer is the bytes of a file. */
  readonly isFile: boolean;
}

/** Throws if the path names a field that the input lacks. */
export function httpOf(
  address: Address,
  input: z.ZodObject,
  { status, located, isFile }: Pick<Http, 'status' | 'located' | 'isFile'>,
): Http {
  const [method, path = ''] = address.split(' ') as [Method, string];
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => String(name)).filter((name) => name !== 'city');
  const strange = inPath.find((name) => !(name in input.shape));
  if (strange !== undefined) throw new Error(`${address} names ${strange}, which is no field of the input`);
  const [resource = ''] = path
    .replace('/cities/:city', '')
    .split('/')
    .filter((part) => part !== '');
  return { method, path, resource, inPath, status, located, isFile };
}

export function hasBody(method: Method): boolean {
  return method !== 'GET' && method !== 'DELETE';
}

export interface HttpRequest {
  readonly method: Method;
  readonly url: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** The HTTP request for an input. Throws if the path needs a city and none is given. */
export function httpRequest(
  { http }: { http: Http },
  input: Readonly<Record<string, unknown>>,
  city?: string,
): HttpRequest {
  const { method, inPath } = http;
  const path = http.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = name === 'city' ? city : input[name];
    if (value === undefined) throw new Error(`${method} ${http.path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const rest = Object.entries(input).filter(([name, value]) => value !== undefined && !inPath.includes(name));
  const url = API + path;
  if (hasBody(method)) return { method, url, body: Object.fromEntries(rest) };
  // String() writes a list with commas, as the gateway reads it.
  const query = new URLSearchParams(Object.fromEntries(rest.map(([name, value]) => [name, String(value)]))).toString();
  return { method, url: query === '' ? url : `${url}?${query}` };
}
