import { httpRequest, sessions } from '@queqiao/contracts';
import { session } from '../access/session';

/** The header that says who asks; empty when nobody is signed in. */
export async function accessHeader(): Promise<{ authorization?: string }> {
  const token = await session.token(renewed);
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

/** By the cookie, so without a token. Undefined when there is no session to renew; throws while the server is away. */
async function renewed(): Promise<sessions.OpenedSession | undefined> {
  const { method, url, body } = httpRequest(sessions.renewSession, {});
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (response.status === 401) return undefined;
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}`);
  return sessions.renewSession.output.parse(await response.json());
}
