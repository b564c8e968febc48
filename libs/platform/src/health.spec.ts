import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Health } from './health.js';
import { serveHealth } from './health-server.js';

describe('health', () => {
  let health: Health;
  let server: Server;
  let port: number;

  beforeEach(async () => {
    health = new Health();
    server = await serveHealth(health, 0);
    port = (server.address() as AddressInfo).port;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is ready when everything that the process depends on answers', async () => {
    health.register('postgres', async () => undefined);
    health.register('nats', async () => undefined);

    const dependencies = { postgres: { status: 'ok' }, nats: { status: 'ok' } };
    expect(await ask('/health/ready')).toEqual([200, { status: 'ok', dependencies }]);
  });

  it('is live and not ready, and tells which dependency is away and why', async () => {
    health.register('postgres', async () => undefined);
    health.register('nats', async () => {
      throw new Error('not connected');
    });

    expect(await ask('/health/live')).toEqual([200, { status: 'ok' }]);
    expect(await ask('/health/ready')).toEqual([
      503,
      {
        status: 'unavailable',
        dependencies: { postgres: { status: 'ok' }, nats: { status: 'unavailable', detail: 'not connected' } },
      },
    ]);
  });

  it('does not wait for a dependency that hangs', async () => {
    health.register('redis', () => new Promise(() => undefined));

    const [status, report] = await ask('/health/ready');
    expect(status).toBe(503);
    expect(report).toMatchObject({ dependencies: { redis: { status: 'unavailable', detail: /no answer in/ } } });
  });

  it('is ready again when the dependency is back', async () => {
    let away = true;
    health.register('nats', async () => {
      if (away) throw new Error('not connected');
    });
    expect((await ask('/health/ready'))[0]).toBe(503);

    away = false;
    expect((await ask('/health/ready'))[0]).toBe(200);
  });

  it('knows no other path', async () => {
    expect((await ask('/'))[0]).toBe(404);
  });

  it('fails to start on a port that is taken', async () => {
    await expect(serveHealth(health, port)).rejects.toThrow(/EADDRINUSE/);
  });

  async function ask(path: string): Promise<[number, unknown]> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return [response.status, await response.json()];
  }
});
