import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import { timed } from '../measure.js';

const SQL = `
  SELECT city, number, id, entry, hash, at, by_id, operation, record FROM audit_entry
  WHERE city = $1 AND number < $2 ORDER BY number DESC LIMIT $3`;
const NEWEST = 2_147_483_647;

/** Answers a page of a city's audit to whoever asks: what is left of the read when nothing guards it. */
export async function serveBare(client: pg.ClientBase, city: string, count: number) {
  const server = createServer(async (_request, response) => {
    const { rows } = await client.query<{ number: number; entry: string }>({
      name: 'bare-read',
      text: SQL,
      values: [city, NEWEST, count],
    });
    const items = rows.map(({ number, entry }) => ({ ...JSON.parse(entry), number }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ items }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  return {
    /** The ms until the last byte. */
    read: () => timed(async () => (await fetch(url)).text()),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
