import { connect } from 'node:net';
import pg from 'pg';
import { startNats } from './nats.js';
import { startPostgres } from './postgres.js';
import { freePort, startServer } from './process.js';
import { startRedis } from './redis.js';
import { transactionsOf } from './transactions.js';

describe('servers for tests', () => {
  it('gives a Postgres that keeps its data over a restart and leaves nothing behind', async () => {
    const postgres = await startPostgres();
    await query(postgres.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await postgres.restart();

    expect(await query(postgres.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await postgres.stop();
    await expect(query(postgres.url, 'SELECT 1')).rejects.toThrow();
  }, 30_000);

  it('rolls back a transaction whose work fails', async () => {
    const postgres = await startPostgres();
    const pool = new pg.Pool({ connectionString: postgres.url });
    // A pool ends before its connections are closed; the server may cut them off first.
    pool.on('error', () => undefined);
    await pool.query('CREATE TABLE empty (n int)');
    const failing = transactionsOf(pool).$transaction(async (tx) => {
      await tx.$executeRawUnsafe('INSERT INTO empty VALUES ($1)', 1);
      throw new Error('no');
    });

    await expect(failing).rejects.toThrow('no');
    expect((await pool.query('SELECT * FROM empty')).rows).toEqual([]);
    await pool.end();
    await postgres.stop();
  }, 30_000);

  it('gives a NATS server with JetStream that comes back on the same port after it was killed', async () => {
    const nats = await startNats();
    const port = Number(new URL(nats.url).port);
    expect(await greeting(port)).toMatch(/^INFO .*"jetstream":true/);

    await nats.kill();
    await expect(greeting(port)).rejects.toThrow(/ECONNREFUSED/);
    await nats.start();
    expect(await greeting(port)).toMatch(/^INFO /);
    await nats.stop();
  });

  it('gives a Redis, which asks for a password', async () => {
    const redis = await startRedis();
    const { port, password } = new URL(redis.url);
    expect(await greeting(Number(port), 'PING\r\n')).toMatch(/^-NOAUTH/);
    expect(await greeting(Number(port), `AUTH ${password}\r\n`)).toBe('+OK\r\n');
    await redis.stop();
  });

  it('tells why a server did not start', async () => {
    await expect(startServer('nats-server', ['--no-such-flag'], await freePort())).rejects.toThrow(/no-such-flag/);
    await expect(startServer('no-such-server', [], await freePort())).rejects.toThrow(/ENOENT/);
  });

  async function query(url: string, sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async function greeting(port: number, hello = ''): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.write(hello);
    return new Promise<string>((resolve, reject) => {
      socket.once('data', (data) => resolve(data.toString()));
      socket.once('error', reject);
    }).finally(() => socket.destroy());
  }
});
