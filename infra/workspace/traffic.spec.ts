import { readdirSync, readFileSync } from 'node:fs';
import * as contracts from '@queqiao/contracts';
import {
  addressedOperations,
  healthOf,
  type Operation,
  processes,
  services,
  streamedEvents,
  type Traffic,
  trafficOf,
} from '@queqiao/contracts';

const { audit, LOADER } = contracts;

/** Messages by how code names them: `enterprises.getNeed`. */
const messages = Object.entries(contracts).flatMap(([file, declared]) =>
  Object.entries(declared).flatMap(([own, value]) =>
    isMessage(value) ? [{ said: `${file}.${own}`, name: value.name }] : [],
  ),
);
const saidFor = (name: string) => messages.find((message) => message.name === name)?.said;
const nameOf = (said: string) => messages.find((message) => message.said === said)?.name ?? said;

/** A folder of sources, and the processes that run them. */
const programs = [...new Set(processes.map(({ entry }) => entry.replace(/\/dist\/.*/, '')))].map((folder) => ({
  folder,
  traffic: processes.filter(({ entry }) => entry.startsWith(`${folder}/`)).map(({ name }) => trafficOf(name)),
  sources: sourcesOf(folder),
}));
const loader = { folder: 'infra/src', traffic: [trafficOf(LOADER)], sources: textsIn('infra/src') };

/** What the code of the gateway, which mounts whatever has an address, and of services, which all leave lines in the audit, never says by name. */
const impliedNames = new Set(
  [audit.acted, ...addressedOperations(), ...streamedEvents(), ...services.map(healthOf)].map(({ name }) => name),
);
const isImplied = (folder: string, name: string) =>
  folder === 'services/gateway' ? impliedNames.has(name) : name === audit.acted.name && folder !== 'services/accounts';

describe.each([...programs, loader])('what $folder says on the bus', ({ folder, traffic, sources }) => {
  const named = (kind: keyof Traffic) =>
    [...new Set(traffic.flatMap((one) => one[kind].map(({ name }) => name)))]
      .filter((name) => !isImplied(folder, name))
      .map((name) => saidFor(name) ?? name);

  it.each([
    ['asks', /\.request\(\s*(\w+\.\w+),/g],
    ['hears', /@On\(\s*(\w+\.\w+)\)/g],
    ['sends', /\bpublish\(\s*tx,\s*(\w+\.\w+),/g],
  ] as const)('is named among what it %s, so that NATS lets it', (kind, pattern) => {
    const said = found(sources, pattern).filter((one) => !isImplied(folder, nameOf(one)));
    expect(said.filter((one) => !named(kind).includes(one))).toEqual([]);
  });

  it.each(['asks', 'hears', 'sends'] as const)('is all that it %s by its traffic', (kind) => {
    const missing = named(kind).filter((one) => !new RegExp(`\\b${one}\\b`).test(sources));
    expect(missing).toEqual([]);
  });
});

function found(sources: string, pattern: RegExp): string[] {
  const said = [...sources.matchAll(pattern)].map(([, one]) => String(one));
  return said.filter((one) => messages.some((message) => message.said === one));
}

/** With those of the library that keeps records for some services. */
function sourcesOf(folder: string): string {
  const keepsRecords = readFileSync(`${folder}/package.json`, 'utf8').includes('@queqiao/records');
  return [textsIn(`${folder}/src`), keepsRecords ? textsIn('libs/records/src') : ''].join('\n');
}

function textsIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter(
    (file) => /\.ts$/.test(file) && !/\.(spec|e2e)\.ts$|(^|\/)(testing|generated)\//.test(file),
  );
  return sources.map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join('\n');
}

function isMessage(value: unknown): value is Operation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    'name' in value &&
    'data' in value !== 'input' in value
  );
}
