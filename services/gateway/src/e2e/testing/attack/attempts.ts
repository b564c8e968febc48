import { type Answer, ask } from '../../../testing/answers.js';
import type { Ids } from './ids.js';
import { type Attacked, inputOf, requestOf } from './operations.js';
import { told } from './outcome.js';
import type { Access } from './people.js';
import { NOBODY, type Path, withValue } from './samples.js';

/** Names that a map gives its own nodes, and a city its own offices; what only an investor or a team has, which is tried where one is made. */
const NO_RECORDS = [
  'accounts.createOffice id',
  'accounts.updateOffice patch.members.0',
  'projects.putChainNode nodeId',
  'enterprises.correctOrganisation patch.deals.0.company',
  'enterprises.updateOrganisation patch.deals.0.company',
];

/** Sends requests to one city in the name of one person. */
export class Attacker {
  constructor(
    private readonly origin: string,
    readonly city: string,
    private readonly access: Access = {},
  ) {}

  /** As the contract has it, with ids that nobody has unless `input` is given. */
  try(operation: Attacked, input = inputOf(operation)): Promise<Answer> {
    const [url, { headers, ...init }] = requestOf(operation, input, this.city);
    const whole = { ...init, headers: { ...(headers as Access), ...this.access } };
    return operation.name === 'gateway.cityEvents' ? this.begin(url, whole) : ask(this.origin + url, whole);
  }

  /** What the answers to these ids, in one place of the input, tell that the answer to an unknown one does not; `secret` is in the texts of their records. */
  async probe(operation: Attacked, path: Path, ids: readonly string[], own: Ids, secret: string): Promise<string[]> {
    const asked = (id: string) =>
      this.try(operation, withValue(inputWithOwn(operation, own, path), path, id) as Record<string, unknown>);
    const nobody = `${NOBODY}-${crypto.randomUUID().slice(0, 8)}`;
    const unknown = await asked(nobody);
    const where = `${operation.name} ${path.join('.')}`;
    const field = path.join('.');
    if (NO_RECORDS.includes(where)) return [];
    // Otherwise nothing was shown: the service may never have looked for the id.
    if (unknown.status === 400 && !JSON.stringify(unknown.body).includes(`"${field}"`))
      return [`${where} is not looked at (say more in betterSamples): ${JSON.stringify(unknown.body.errors)}`];
    const expected = told(unknown, nobody);
    const differing: string[] = [];
    for (const id of ids) {
      const answer = await asked(id);
      const found = told(answer, id);
      if (JSON.stringify(answer.body).includes(secret)) differing.push(`${where} tells of ${id}`);
      if (found !== expected) differing.push(`${where}, asked for ${id}: ${found} instead of ${expected}`);
    }
    return differing;
  }

  /** Which objects of the input take a field that the contract does not name. */
  async assign(operation: Attacked, field: string): Promise<string[]> {
    const taken: string[] = [];
    for (const { path, fields = [] } of operation.places.filter(({ kind }) => kind === 'object')) {
      if (fields.includes(field)) continue;
      const input = inputOf(operation, path);
      const object = path.reduce<unknown>((at, step) => at?.[step as keyof object], input) as object;
      const { body } = await this.try(operation, withValue(input, path, { ...object, [field]: 'x' }) as typeof input);
      const where = [...path, field].join('.').replace(/^rows\.0\./, '');
      if (!JSON.stringify(body).includes(`"field":"${where}","rule":"known-field"`))
        taken.push(`${operation.name} ${where}: ${JSON.stringify(body).slice(0, 300)}`);
    }
    return taken;
  }

  /** Of a stream only how it begins. */
  private async begin(url: string, init: RequestInit): Promise<Answer> {
    const end = new AbortController();
    const response = await fetch(this.origin + url, { ...init, signal: end.signal });
    const body = response.ok ? {} : await response.json();
    end.abort();
    return { status: response.status, headers: response.headers, body };
  }
}

/** The place is reached, and all other ids are of records that there are. */
export function inputWithOwn(operation: Attacked, own: Ids, reaching: Path = []): unknown {
  let input: unknown = inputOf(operation, reaching);
  for (const { kind, path } of operation.places) {
    const [id] = kind === 'id' ? own.of(operation, path) : [];
    if (id !== undefined && isThere(input, path)) input = withValue(input, path, id);
  }
  return input;
}

/** Whether the input has this place, with this value if one is given. */
export function isThere(input: unknown, path: Path, value?: unknown): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined || input === value;
  if (typeof input !== 'object' || input === null || !(step in input)) return false;
  return isThere(input[step as keyof object], rest, value);
}
