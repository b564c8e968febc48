import {
  type AddressedOperation,
  addressedOperations,
  cityEvents,
  enterprises,
  httpRequest,
  sessions,
  signals,
} from '@queqiao/contracts';
import { z } from 'zod';
import { NOBODY, type Path, type Place, placesOf, sampleOf } from './samples.js';

/** An operation as attackers see it: with a schema for what the contract parses later. */
export interface Attacked {
  readonly name: string;
  readonly http: AddressedOperation['http'];
  readonly schema: z.ZodObject;
  readonly places: readonly Place[];
  readonly isInCity: boolean;
}

/** What a row of an import is; the contract leaves that to the service. */
const rowsOf: Readonly<Record<string, z.ZodType>> = {
  'enterprises.importNeeds': enterprises.needInput,
  'enterprises.importOrganisations': enterprises.organisationRow,
  'enterprises.importSignals': signals.signalInput,
};

/** What a sample must say besides for the service to look at the ids in it: rules that no schema can say. */
const betterSamples: Readonly<Record<string, (reaching: Path) => Readonly<Record<string, unknown>>>> = {
  'accounts.addUser': () => ({ login: `somebody-${crypto.randomUUID()}` }),
  'accounts.createOffice': ([field]) => (field === 'members' ? { kind: 'experts' } : {}),
  'enterprises.attachToNeed': () => ({ file: { name: 'a.pdf', content: 'JVBERi0xLjc=' } }),
  'enterprises.addContact': () => ({ phone: '13800001234' }),
  'enterprises.listContacts': () => ({ partyKind: 'organisation', party: NOBODY }),
  'enterprises.optOutOfMatching': ([field]) => (field === 'only' ? { only: { industries: ['26'] } } : {}),
  'enterprises.register': () => ({ phone: '13800001234', proof: { kind: 'call' } }),
  'enterprises.mendRegistration': () => ({ phone: '13800001234', proof: { kind: 'call' } }),
  'enterprises.createOrganisation': ([field]) => (field === 'deals' ? { kind: 'investor' } : {}),
};

/** Every address of the API, as the OpenAPI document has them. */
export function attackedOperations(): Attacked[] {
  const stream = { ...cityEvents, input: z.strictObject({}) };
  return [...addressedOperations(), ...sessions.ofSessions, stream].map(({ name, http, input }) => {
    const schema = withRows(name, input);
    return { name, http, schema, places: placesOf(schema), isInCity: http.path.includes(':city') };
  });
}

function withRows(name: string, input: z.ZodObject): z.ZodObject {
  if (!('rows' in input.shape)) return input;
  const row = rowsOf[name];
  if (row === undefined) throw new Error(`Say in ${import.meta.filename} what a row of ${name} is (rowsOf)`);
  return z.strictObject({ ...input.shape, rows: z.array(row).min(1) });
}

/** An input that parses. Throws with what to do if there is none. */
export function inputOf({ name, schema }: Attacked, reaching: Path = []): Record<string, unknown> {
  const input = { ...(sampleOf(schema, reaching) as object), ...betterSamples[name]?.(reaching) };
  const { error } = schema.safeParse(input);
  if (error === undefined) return input;
  const why = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new Error(`No sample of ${name} (${why}): complete it in ${import.meta.filename} (betterSamples)`);
}

export function requestOf({ http }: Attacked, input: Record<string, unknown>, city: string): [string, RequestInit] {
  const { method, url, body } = httpRequest({ http }, input, city);
  if (body === undefined) return [url, { method }];
  return [url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }];
}
