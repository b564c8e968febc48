export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Untyped: tests look into bodies of every shape. */
  readonly body: ReturnType<typeof JSON.parse>;
}

export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

/** A string is sent as it is. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Expects problem+json that names the field and the rule in both languages. */
export function expectRefusal({ status, headers, body }: Answer, expected: number, field: string, rule: string): void {
  expect([status, ...body.errors.map((error: { field: string; rule: string }) => [error.field, error.rule])]).toEqual([
    expected,
    [field, rule],
  ]);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const requestId = headers.get('x-request-id');
  expect(body).toMatchObject({ type: `urn:queqiao:problem:${body.code}`, status, requestId });
  const [{ message }] = body.errors;
  expect(message.zh).toMatch(/\p{Script=Han}/u);
  expect(message.en).toMatch(/[a-z]/i);
}
