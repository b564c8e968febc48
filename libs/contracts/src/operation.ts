import type { z } from 'zod';
import { type Address, type Http, httpOf, type ReadAddress, type WriteAddress } from './http.js';
import type { Permission } from './roles.js';
import type { Bilingual } from './values.js';

/** A question that one service answers: over core NATS to other services, and over HTTP where it has an address. */
export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly type: 'operation';
  /** `<owning service>.<verb and noun>`, also the NATS subject. */
  readonly name: string;
  readonly input: I;
  readonly output: O;
  /** Absent where only services ask. */
  readonly http?: Http;
  readonly summary: Bilingual;
  readonly may: Permission;
  /** What the audit line says; absent where nothing is stored. */
  readonly audit?: Bilingual;
  /** The asker gives up after this time, in ms. */
  readonly deadlineMs: number;
}

export interface AddressedOperation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType>
  extends Operation<I, O> {
  readonly http: Http;
}

/** Said instead of an audit line by an operation that takes a body and only computes an answer. */
export const STORES_NOTHING = 'stores nothing';

type Effect =
  | { readonly http?: ReadAddress; readonly audit?: never }
  | { readonly http?: WriteAddress; readonly audit: Bilingual | typeof STORES_NOTHING };

type Declaration<I, O> = Pick<Operation, 'name' | 'summary' | 'may'> & {
  readonly input: I;
  readonly output: O;
  /** The answer is a new thing that can be read at this address with its `id` added: 201 with `Location`. */
  readonly creates?: true;
  /** 201 for an answer that is new without an address of its own; else 200. */
  readonly status?: 201;
  /** 5,000 unless given. */
  readonly deadlineMs?: number;
} & Effect;

/**
 * Declares an operation. The part of `name` before the first dot is the service that must answer it. Fields of the input
 * that the path of `http` names are read from there, the others from the query of a GET or DELETE, else from the body.
 */
export function operation<I extends z.ZodObject, O extends z.ZodType>(
  declared: Declaration<I, O> & { readonly http: Address },
): AddressedOperation<I, O>;
export function operation<I extends z.ZodObject, O extends z.ZodType>(declared: Declaration<I, O>): Operation<I, O>;
export function operation<I extends z.ZodObject, O extends z.ZodType>(declared: Declaration<I, O>): Operation<I, O> {
  const { http, audit, creates = false, status = creates ? 201 : 200, deadlineMs = 5_000, ...rest } = declared;
  return {
    type: 'operation',
    ...rest,
    ...(http && { http: httpOf(http, declared.input, status, creates) }),
    ...(audit && audit !== STORES_NOTHING && { audit }),
    deadlineMs,
  };
}

/** What a caller passes: the input before defaults and normalisation. */
export type InputOf<R extends Operation> = z.input<R['input']>;
/** What an answering method receives: the input after parsing. */
export type ParsedInputOf<R extends Operation> = z.output<R['input']>;
/** What an answering method returns and a caller gets. */
export type OutputOf<R extends Operation> = z.output<R['output']>;
