import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { schemaOf } from '@queqiao/contracts';
import { createPool } from '@queqiao/database';
import { type Sender, startSender } from '@queqiao/messaging/testing';
import { type Backbone, startBackbone, stopProcess, waitFor } from '@queqiao/testing';
import type pg from 'pg';
import { type RunningService, type ServiceDefinition, startService } from '../service.js';

/** A service on its own servers, and what a test does to it from outside. */
export interface ServiceBed {
  readonly backbone: Backbone;
  readonly service: RunningService;
  readonly sender: Sender;
  readonly db: pg.Pool;
  /** Starts another process of the service within this one; it ends with the bed. */
  start(definition: ServiceDefinition): Promise<RunningService>;
  /** Starts a built program such as `services/matching/dist/worker.js` in its own process, to be killed. */
  startProgram(path: string): Promise<ChildProcess>;
  stop(): Promise<void>;
}

export async function startServiceBed(first: ServiceDefinition, ...others: ServiceDefinition[]): Promise<ServiceBed> {
  const backbone = await startBackbone();
  const running = new Set<RunningService>();
  const programs: ChildProcess[] = [];
  const start = async (definition: ServiceDefinition) => {
    const service = await startService(definition, await backbone.config());
    const started: RunningService = {
      app: service.app,
      stop: async () => {
        if (running.delete(started)) await service.stop();
      },
    };
    running.add(started);
    return started;
  };
  const service = await start(first);
  for (const definition of others) await start(definition);
  const config = await backbone.config();
  const sender = await startSender(config);
  const db = createPool(config.DATABASE_URL, schemaOf(first.name), () => undefined, 3);
  return {
    backbone,
    service,
    sender,
    db,
    start,
    startProgram: async (path) => {
      const program = spawnProgram(path, await backbone.config());
      programs.push(program.child);
      await waitFor(program.isReady, 60_000);
      return program.child;
    },
    stop: async () => {
      await db.end();
      await sender.stop();
      await Promise.all(programs.map((child) => stopProcess(child, 'SIGKILL')));
      // In reverse: a worker needs the tables that its service made.
      for (const service of [...running].reverse()) await service.stop();
      await backbone.stop();
    },
  };
}

function spawnProgram(path: string, config: Awaited<ReturnType<Backbone['config']>>) {
  const env = { ...process.env, NODE_OPTIONS: '', ...config, HEALTH_PORT: `${config.HEALTH_PORT}` };
  const child = spawn(process.execPath, [join(process.cwd(), path)], { env });
  const url = `http://127.0.0.1:${config.HEALTH_PORT}/health/ready`;
  return { child, isReady: async () => (await fetch(url).catch(() => undefined))?.ok === true };
}
