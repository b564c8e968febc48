import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ManagedProcess } from '../processes/managed-process.mjs';
import { readyAtLast } from './services.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'queqiao-services-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A service that counts its starts, and stays from the given one on. */
function serviceThatStaysAt(start: number) {
  const count = path.join(folder, 'starts');
  writeFileSync(count, '');
  const code = `
    const fs = require('node:fs');
    fs.appendFileSync(${JSON.stringify(count)}, '.');
    if (fs.readFileSync(${JSON.stringify(count)}, 'utf8').length < ${start}) process.exit(3);
    fs.writeFileSync(${JSON.stringify(path.join(folder, 'ready'))}, '');
    setInterval(() => {}, 1000);`;
  const plan = { name: 'one', command: process.execPath, args: ['-e', code], logFolder: folder };
  return new ManagedProcess(plan).start();
}

const isReady = async () => existsSync(path.join(folder, 'ready'));

describe('a service that is started', () => {
  it('gets a second start when it ends before it is ready, as when it needed tables of another', async () => {
    const service = serviceThatStaysAt(2);
    await readyAtLast(service, isReady);
    expect(service.running).toBe(true);
    await service.stop();
  });

  it('is given up when it ends again', async () => {
    await expect(readyAtLast(serviceThatStaysAt(3), isReady)).rejects.toThrow('exit code 3');
  });
});
