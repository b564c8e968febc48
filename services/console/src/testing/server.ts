import type { AddressedOperation, Bilingual, InputOf, OutputOf } from '@queqiao/contracts';
import { signedIn } from './signed-in';

/** A request that reached the server. */
interface Heard {
  readonly name: string;
  readonly url: string;
  /** Of a request that has none, what path and query say: an expectation about it must hold something. */
  readonly body: unknown;
}

/** What a refusal says, as the gateway writes it. */
interface Refusal {
  readonly status: number;
  readonly message: Bilingual;
  readonly errors?: readonly { readonly field: string; readonly rule: string; readonly message: Bilingual }[];
}

/** A server that answers operations as it was told to, and refuses all others; it takes the place of the network. */
export class Server {
  readonly heard: Heard[] = [];
  private readonly answers = new Map<string, { pattern: RegExp; reply: (body: unknown) => unknown }>();

  /** With somebody signed in. */
  constructor() {
    signedIn();
    window.fetch = async (url, { method = 'GET', body } = {}) => this.take(method, String(url), body);
  }

  answer<O extends AddressedOperation>(operation: O, reply: (input: Partial<InputOf<O>>) => OutputOf<O>): void {
    const { name, http } = operation;
    const path = http.path.replaceAll(/:(\w+)/g, '(?<$1>[^/?]+)');
    const pattern = new RegExp(`^${http.method} /api${path}(?:\\?.*)?$`);
    this.answers.set(name, { pattern, reply: (body) => reply(body as Partial<InputOf<O>>) });
  }

  refuse(operation: AddressedOperation, refusal: Refusal): void {
    this.answer(operation, () => {
      throw refusal;
    });
  }

  /** What an operation was asked with, the newest last: the body, and of one without a body what path and query say. */
  bodiesOf({ name }: AddressedOperation): unknown[] {
    return this.heard.filter((one) => one.name === name).map(({ body }) => body);
  }

  private take(method: string, url: string, sent: unknown): Response | Promise<Response> {
    // A stream on which nothing happens.
    if (url.endsWith('/events')) return new Promise(() => undefined);
    const [name, answer] = [...this.answers].find(([, { pattern }]) => pattern.test(`${method} ${url}`)) ?? [];
    if (name === undefined || answer === undefined) throw new Error(`Nobody answers ${method} ${url}`);
    const body: unknown = typeof sent === 'string' ? JSON.parse(sent) : saidIn(answer.pattern, `${method} ${url}`);
    this.heard.push({ name, url, body });
    try {
      return response(200, answer.reply(body));
    } catch (refusal) {
      return response((refusal as Refusal).status, refusal);
    }
  }
}

/** Parts of the path besides the city, and the query. */
function saidIn(pattern: RegExp, request: string): Record<string, string> {
  const { city: _, ...parts } = pattern.exec(request)?.groups ?? {};
  return { ...parts, ...Object.fromEntries(new URLSearchParams(request.split('?')[1])) };
}

const response = (status: number, body: unknown) =>
  ({
    status,
    ok: status < 400,
    json: async () => JSON.parse(JSON.stringify(body)),
    blob: async () => new Blob(),
  }) as Response;
