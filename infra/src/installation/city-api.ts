import { type AddressedOperation, httpRequest, type InputOf, type OutputOf } from '@queqiao/contracts';
import { z } from 'zod';
import { accessTo, type SamplePerson } from './access.js';

const problem = z.object({ errors: z.array(z.object({ rule: z.string() })).default([]) });

/** The gateway refused a request. */
export class Refused extends Error {
  /** The broken rules in the answer. */
  readonly rules: readonly string[];

  constructor(
    what: string,
    readonly status: number,
    text: string,
  ) {
    super(`${what} answered ${status}: ${text}`);
    const answer = problem.safeParse(text.startsWith('{') ? JSON.parse(text) : undefined);
    this.rules = answer.data?.errors.map(({ rule }) => rule) ?? [];
  }
}

interface Asking {
  /** Default: the administrator of the sample. */
  readonly as?: SamplePerson | 'nobody';
  readonly key?: string;
}

/** A city's operations over HTTP. */
export class CityApi {
  constructor(
    readonly origin: string,
    readonly city: string,
  ) {}

  /**
   * Calls an operation and parses the answer.
   * @throws Refused unless the status is a 2xx; ZodError for an answer of another shape
   */
  async call<O extends AddressedOperation>(operation: O, input: InputOf<O>, asking: Asking = {}): Promise<OutputOf<O>> {
    const answer = JSON.parse(await this.text(operation, input, asking));
    return z.parse<O['output']>(operation.output, answer);
  }

  /** As {@link call}, without parsing: that is the caller's time, not the system's. */
  async text<O extends AddressedOperation>(operation: O, input: InputOf<O>, asking: Asking = {}): Promise<string> {
    const { as, key } = asking;
    const { method, url, body } = httpRequest(operation, input, this.city);
    const headers = {
      ...(body && { 'content-type': 'application/json' }),
      ...(key && { 'idempotency-key': key }),
      ...(as !== 'nobody' && (await accessTo(this.origin, as))),
    };
    const response = await fetch(this.origin + url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Refused(`${method} ${url}`, response.status, text);
    return text;
  }
}
