import { type ChildProcess, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { stopProcess, waitFor } from '@queqiao/testing';

/** Where Jest runs. */
const root = resolve('.');
export const inRoot = (path: string) => join(root, path);

type Env = Readonly<Record<string, string | number>>;

export interface Service {
  readonly name: string;
  readonly output: () => string;
  readonly isAlive: () => boolean;
  readonly stop: () => Promise<void>;
}

/** Starts a compiled process with only `env`, and waits until `healthUrl` answers 200. */
export async function startService(name: string, entry: string, env: Env, healthUrl: string): Promise<Service> {
  const { child, output } = launch(entry, env);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  await waitFor(async () => {
    if (!isAlive()) throw new Error(`${name} ended before it was ready:\n${output()}`);
    return isReady(healthUrl);
  }, 90_000);
  return { name, output, isAlive, stop: () => stopProcess(child) };
}

/** For a process that ends by itself. */
export async function runToEnd(entry: string, env: Env): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch(entry, env);
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  return { code, output: output() };
}

function launch(entry: string, env: Env): { child: ChildProcess; output: () => string } {
  const values = Object.entries(env).map(([key, value]) => [key, String(value)]);
  const child = spawn(process.execPath, [inRoot(entry)], {
    env: { PATH: process.env.PATH, ...Object.fromEntries(values) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output = (output + String(chunk)).slice(-1_000_000);
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return { child, output: () => output };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    // Nobody listens there yet.
    return false;
  }
}
