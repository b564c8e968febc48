import { httpRequest, sessions } from '@queqiao/contracts';

export type SamplePerson =
  | 'sample-officer'
  | 'sample-admin'
  | 'sample-approver'
  | 'sample-auditor'
  | 'sample-enterprise';

/** Well before a token ends. */
const KEPT_MS = 5 * 60_000;

const opened = new Map<string, { readonly since: number; readonly header: Promise<{ authorization: string }> }>();

/** The header of a person of the sample, in an installation that holds it. */
export function accessTo(origin: string, person: SamplePerson = 'sample-admin'): Promise<{ authorization: string }> {
  const key = `${origin} ${person}`;
  const known = opened.get(key);
  if (known !== undefined && Date.now() - known.since < KEPT_MS) return known.header;
  const header = signIn(origin, person);
  opened.set(key, { since: Date.now(), header });
  return header;
}

async function signIn(origin: string, login: SamplePerson): Promise<{ authorization: string }> {
  const { method, url, body } = httpRequest(sessions.openSampleSession, { login });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(origin + url, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
  const { access } = sessions.openSampleSession.output.parse(await response.json());
  return { authorization: `Bearer ${access}` };
}
