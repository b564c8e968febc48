import { z } from 'zod';
import { operation } from './operation.js';
import { operators } from './roles.js';
import manifest from './services.json' with { type: 'json' };

export type ProcessName = keyof typeof manifest;
/** A process with a Postgres schema, which answers the operations under its name. */
export type ServiceName = {
  [N in ProcessName]: (typeof manifest)[N] extends { schema: string } ? N : never;
}[ProcessName];

/** A line of `services.json`. */
export interface Process {
  readonly name: ProcessName;
  readonly entry: string;
  /** Absent for a process that has no database and answers no operation. */
  readonly schema?: string;
  /** Environment variable with the port of `/health/ready`. */
  readonly port: string;
}

/** In start order: those that answer before those that ask. */
export const processes = Object.entries(manifest).map(([name, line]) => ({ name, ...line })) as readonly Process[];

export const schemaOf = (service: ServiceName): string => manifest[service].schema;

const state = z.enum(['ok', 'unavailable']);

export const healthReport = z.strictObject({
  status: state,
  dependencies: z.record(z.string(), z.strictObject({ status: state, detail: z.string().optional() })),
});
export type HealthReport = z.output<typeof healthReport>;

export const services = processes
  .filter(({ schema }) => schema !== undefined)
  .map(({ name }) => name) as readonly ServiceName[];

export const healthOf = (service: ServiceName) =>
  operation({
    name: `${service}.health`,
    summary: { zh: '运行状态', en: 'Whether the service can work' },
    input: z.strictObject({}),
    output: healthReport,
    may: operators,
  });
