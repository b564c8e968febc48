import type { Server, ServerResponse } from 'node:http';

const LOOK_EVERY_MS = 20;

/**
 * Returns what closes the server by `close` without cutting off an answer: connections on which nothing is under way
 * are cut. Node itself keeps those that never sent a request, as browsers open ahead of need, for another minute.
 */
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
