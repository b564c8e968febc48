import type { z } from 'zod';

/** Under this path the gateway offers all operations. */
export const API = '/api';

export type ReadAddress = `GET /${string}`;
export type WriteAddress = `${'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
/** A method and a path such as `/cities/:city/needs/:id`, whose named parts are the caller's city and fields of the input. */
export type Address = ReadAddress | WriteAddress;
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Http {
  readonly method: Method;
  /** Below {@link API}. */
  readonly path: string;
  /** What the path leads to, such as `needs`: all that is read and written there belongs together. */
  readonly resource: string;
  /** The fields of the input that stand in the path. */
  readonly inPath: readonly string[];
  readonly status: 200 | 201;
  /** The answer is a new thing, and `Location` says where it is. */
  readonly located: boolean;
}

/** Reads an address. Throws when its path names a part that the input has not. */
export function httpOf(address: Address, input: z.ZodObject, status: 200 | 201, located: boolean): Http {
  const [method, path = ''] = address.split(' ') as [Method, string];
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => String(name)).filter((name) => name !== 'city');
  const strange = inPath.find((name) => !(name in input.shape));
  if (strange !== undefined) throw new Error(`${address} names ${strange}, which is no field of the input`);
  const [resource = ''] = path
    .replace('/cities/:city', '')
    .split('/')
    .filter((part) => part !== '');
  return { method, path, resource, inPath, status, located };
}

/** Whether requests of a method carry a body; the others say all in path and query. */
export function hasBody(method: Method): boolean {
  return method !== 'GET' && method !== 'DELETE';
}

export interface HttpRequest {
  readonly method: Method;
  /** From the root of the gateway, such as `/api/cities/371600/needs?limit=5`. */
  readonly url: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Writes an input as the request that the gateway reads it from. Throws when the path needs a city and none is given. */
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
  // A list in a query is one text with commas, as String() writes it.
  const query = new URLSearchParams(Object.fromEntries(rest.map(([name, value]) => [name, String(value)]))).toString();
  return { method, url: query === '' ? url : `${url}?${query}` };
}
