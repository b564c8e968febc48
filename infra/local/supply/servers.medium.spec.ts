import { mkdtempSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LOADER } from '@queqiao/contracts';
import { connectNats } from '@queqiao/messaging';
import { nats } from './nats.mjs';
import { natsPassword, passwordOf } from './passwords.mjs';
import { redis } from './redis.mjs';

let dataFolder: string;
const pids: number[] = [];
const stops: (() => Promise<void>)[] = [];
const urls: Record<string, string> = {};

beforeAll(async () => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'queqiao-supply-'));
  const place = {
    dataFolder,
    logFolder: path.join(dataFolder, 'logs'),
    onStart: (pid: number) => void pids.push(pid),
    onStop: (stop: () => Promise<void>) => void stops.push(stop),
  };
  for (const server of [nats, redis]) urls[server.title] = await server.start(await server.native(), place);
}, 30_000);
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await rm(dataFolder, { recursive: true });
});

const secrets = () => [
  passwordOf(dataFolder, 'redis'),
  ...['matching', 'gateway', LOADER].map((user) => natsPassword(dataFolder, user)),
];

describe('the servers that npm start brings', () => {
  it('have passwords, which no arguments of a process and no log show', () => {
    expect(new Set(secrets()).size).toBe(4);
    const shown = [
      ...pids.map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8')),
      ...readdirSync(path.join(dataFolder, 'logs')).map((log) =>
        readFileSync(path.join(dataFolder, 'logs', log), 'utf8'),
      ),
    ];
    expect(shown).toHaveLength(4);
    for (const secret of secrets()) expect(shown.filter((text) => text.includes(secret))).toEqual([]);
  });

  it('keep them in files that only their owner reads', () => {
    const files = readdirSync(dataFolder).filter((file) => /\.(conf|json)$/.test(file));
    expect(files.sort()).toEqual(['nats.conf', 'passwords.json', 'redis.conf']);
    expect(files.map((file) => (statSync(path.join(dataFolder, file)).mode & 0o777).toString(8))).toEqual([
      '600',
      '600',
      '600',
    ]);
  });

  it('are reached from this machine alone', () => {
    const listening = pids.flatMap(listeningAddresses);
    expect(listening.length).toBeGreaterThanOrEqual(2);
    // 127.0.0.1 as the kernel writes it.
    expect(listening.filter((address) => address !== '0100007F')).toEqual([]);
  });

  it('let nobody in who has no password, and a process with its own', async () => {
    const url = String(urls.NATS);
    await expect(connectNats({ url, user: 'matching', password: 'guess' })).rejects.toThrow(/Authorization Violation/i);
    const connection = await connectNats({ url, user: 'matching', password: natsPassword(dataFolder, 'matching') });
    await connection.close();

    const { port, password } = new URL(String(urls.Redis));
    expect(await askRedis(Number(port), 'PING\r\n')).toMatch(/^-NOAUTH/);
    expect(await askRedis(Number(port), `AUTH ${password}\r\n`)).toBe('+OK\r\n');
  });
});

/** Of the TCP sockets of a process, as in proc(5): state 0A is LISTEN. */
function listeningAddresses(pid: number): string[] {
  const inodes = new Set(sockets(pid));
  const lines = ['tcp', 'tcp6'].flatMap((kind) =>
    readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').trim().split('\n').slice(1),
  );
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === '0A' && inodes.has(String(fields[9])))
    .map((fields) => String(fields[1]).split(':')[0] ?? '');
}

function sockets(pid: number): string[] {
  const links = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
}

async function askRedis(port: number, question: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(question);
  return new Promise<string>((resolve, reject) => {
    socket.once('data', (data) => resolve(data.toString()));
    socket.once('error', reject);
  }).finally(() => socket.destroy());
}
