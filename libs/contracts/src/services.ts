import { z } from 'zod';
import { operation } from './operation.js';
import { operators } from './roles.js';
import manifest from './services.json' with { type: 'json' };

export type ProcessName = keyof typeof manifest;
/** A process that answers the operations whose names begin with its own, on a Postgres schema. */
export type ServiceName = {
  [N in ProcessName]: (typeof manifest)[N] extends { schema: string } ? N : never;
}[ProcessName];

/** A line of the manifest `services.json`, which lists every process in the order in which they start. */
export interface Process {
  readonly name: ProcessName;
  /** The built program, from the root of the workspace. */
  readonly entry: string;
  /** The Postgres schema that it works on; absent: it has no database and answers no operation. */
  readonly schema?: string;
  /** The environment variable with the port on which `/health/ready` answers. */
  readonly port: string;
}

/** Every process of Queqiao, what answers requests before what asks. */
export const processes = Object.entries(manifest).map(([name, line]) => ({ name, ...line })) as readonly Process[];

export const schemaOf = (service: ServiceName): string => manifest[service].schema;

const state = z.enum(['ok', 'unavailable']);

/** Whether a process can work: the state of each thing that it depends on. */
export const healthReport = z.strictObject({
  status: state,
  dependencies: z.record(z.string(), z.strictObject({ status: state, detail: z.string().optional() })),
});
export type HealthReport = z.output<typeof healthReport>;

export const services = processes
  .filter(({ schema }) => schema !== undefined)
  .map(({ name }) => name) as readonly ServiceName[];

/** What every service answers by itself. */
export const healthOf = (service: ServiceName) =>
  operation({
    name: `${service}.health`,
    summary: { zh: '运行状态', en: 'Whether the service can work' },
    input: z.strictObject({}),
    output: healthReport,
    may: operators,
  });
