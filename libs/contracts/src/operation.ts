import type { z } from 'zod';
import { type Address, type Http, httpOf, type ReadAddress, type WriteAddress } from './http.js';
import { withoutPrivateUse } from './private-use.js';
import type { Permission } from './roles.js';
import { servedFile } from './sent-files.js';
import type { Bilingual } from './values.js';

/** A question that one service answers: over NATS, and over HTTP if it has an address. */
export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly type: 'operation';
  /** `<owning service>.<verb and noun>`, also the NATS subject. */
  readonly name: string;
  readonly input: I;
  readonly output: O;
  /** Absent if only services call it. */
  readonly http?: Http;
  readonly summary: Bilingual;
  readonly may: Permission;
  /** Whether it may be refused because it contradicts what is stored: every write, and some reads. */
  readonly conflicts: boolean;
  /** What the audit says was done: of every write, and of a read that must not stay unseen. */
  readonly audit?: Bilingual;
  /** Fields of the answer that the audit leaves out. */
  readonly secrets: readonly string[];
  readonly deadlineMs: number;
}

export interface AddressedOperation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType>
  extends Operation<I, O> {
  readonly http: Http;
}

/** For an operation that takes a body but only computes an answer. */
export const STORES_NOTHING = 'stores nothing';

/** For what a program does by itself, again and again: it would bury what people do. */
export const NO_ACT = 'no act of a person';

type Effect =
  | { readonly http?: ReadAddress; readonly audit?: Bilingual }
  | { readonly http?: WriteAddress; readonly audit: Bilingual | typeof STORES_NOTHING | typeof NO_ACT };

type Declaration<I, O extends z.ZodType> = Pick<Operation, 'name' | 'summary' | 'may'> & {
  readonly input: I;
  readonly output: O;
  /** The answer is new and can be read at this address plus its `id`: 201 with `Location`. */
  readonly creates?: true;
  /** 201 for an answer that is new but has no address. */
  readonly status?: 201;
  /** For a read that asks about what has moved on. */
  readonly conflicts?: true;
  /** Fields of the answer that the audit leaves out, such as a first password. */
  readonly secrets?: readonly (keyof z.output<O> & string)[];
  /** 5,000 by default. */
  readonly deadlineMs?: number;
} & Effect;

/** `name` starts with the owning service. Input: path, then query (GET, DELETE) or body. */
export function operation<I extends z.ZodObject, O extends z.ZodType>(
  declared: Declaration<I, O> & { readonly http: Address },
): AddressedOperation<I, O>;
export function operation<I extends z.ZodObject, O extends z.ZodType>(declared: Declaration<I, O>): Operation<I, O>;
export function operation<I extends z.ZodObject, O extends z.ZodType>(declared: Declaration<I, O>): Operation<I, O> {
  const {
    http,
    audit,
    secrets = [],
    creates = false,
    status = creates ? 201 : 200,
    deadlineMs = 5_000,
    ...rest
  } = declared;
  const conflicts = declared.conflicts ?? (http !== undefined && !http.startsWith('GET'));
  // Rows of a bulk request are parsed one by one.
  const isOneWrite = audit !== undefined && !http?.startsWith('GET') && !('rows' in declared.input.shape);
  return {
    type: 'operation',
    ...rest,
    input: isOneWrite ? withoutPrivateUse(declared.input) : declared.input,
    ...(http && { http: httpOf(http, declared.input, { status, located: creates, isFile: isFile(declared.output) }) }),
    conflicts,
    ...(typeof audit === 'object' && { audit }),
    secrets,
    deadlineMs,
  };
}

const isFile = (output: z.ZodType): boolean => output === servedFile;

/** Before defaults and normalisation. */
export type InputOf<R extends Operation> = z.input<R['input']>;
export type ParsedInputOf<R extends Operation> = z.output<R['input']>;
export type OutputOf<R extends Operation> = z.output<R['output']>;
