import { z } from 'zod';

/** What is sent to the gateway; errors say what it answered. */
export class Requests {
  constructor(private readonly gateway: string) {}

  /** The body of a GET, unread: reading it is the caller's time, not the system's. */
  async get(path: string): Promise<string> {
    return textOf(await fetch(`${this.gateway}/api${path}`));
  }

  async post(path: string, body: unknown): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    return textOf(await fetch(`${this.gateway}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
  }

  /** The priority industries of a city. */
  async industries(city: string): Promise<string[]> {
    const { items } = z
      .object({ items: z.array(z.looseObject({ id: z.string() })) })
      .parse(JSON.parse(await this.get(`/cities/${city}/industries`)));
    return items.map(({ id }) => id);
  }
}

async function textOf(response: Response): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return text;
}
