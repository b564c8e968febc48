import type { Server, ServerResponse } from 'node:http';

const LOOK_EVERY_MS = 20;

/** Closes idle connections at once: Node would keep unused ones, as browsers open early, for a minute. */
export function gracefulClose(server: Server, close: () => Promise<void>): () => Promise<void> {
  let underWay = 0;
  server.on('request', (_request, response: ServerResponse) => {
    underWay++;
    response.once('close', () => {
      underWay--;
    });
  });
  return async () => {
    const timer = setInterval(() => {
      if (!server.listening && underWay === 0) server.closeAllConnections();
    }, LOOK_EVERY_MS);
    try {
      await close();
    } finally {
      clearInterval(timer);
    }
  };
}
