import { createServer, type Server } from 'node:http';
import type { Health } from './health.js';

/** Serves `/health/live` and `/health/ready` (503 while a dependency is away). */
export async function serveHealth(health: Health, port: number, host = '127.0.0.1'): Promise<Server> {
  const server = createServer((request, response) => {
    answer(health, request.url ?? '').then(
      ([status, body]) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      },
      (error: unknown) => response.destroy(error as Error),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

async function answer(health: Health, path: string): Promise<[number, unknown]> {
  if (path === '/health/live') return [200, { status: 'ok' }];
  if (path !== '/health/ready') return [404, { status: 'unknown path' }];
  const report = await health.report();
  return [report.status === 'ok' ? 200 : 503, report];
}
