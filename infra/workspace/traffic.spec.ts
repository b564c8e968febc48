import { readdirSync, readFileSync } from 'node:fs';
import * as contracts from '@queqiao/contracts';
import { addressedOperations, healthOf, type Operation, processes, services, trafficOf } from '@queqiao/contracts';

const { audit, LOADER } = contracts;

/** Messages by how code names them: `enterprises.getNeed`. */
const messages = Object.entries(contracts).flatMap(([file, declared]) =>
  Object.entries(declared).flatMap(([own, value]) =>
    isMessage(value) ? [{ said: `${file}.${own}`, name: value.name }] : [],
  ),
);
const saidFor = (name: string) => messages.find((message) => message.name === name)?.said;

/** A folder of sources, and the processes that run them. */
const programs = [...new Set(processes.map(({ entry }) => entry.replace(/\/dist\/.*/, '')))].map((folder) => ({
  folder,
  traffic: processes.filter(({ entry }) => entry.startsWith(`${folder}/`)).map(({ name }) => trafficOf(name)),
  sources: sourcesOf(folder),
}));
const loader = { folder: 'infra/src', traffic: [trafficOf(LOADER)], sources: textsIn('infra/src') };

/** What nobody has to say anywhere. */
const givenToAll = new Set([audit.acted, ...addressedOperations(), ...services.map(healthOf)].map(({ name }) => name));

describe.each([...programs, loader])('what $folder says on the bus', ({ folder, traffic, sources }) => {
  const asks = traffic.flatMap((one) => one.asks).map(({ name }) => name);
  const sends = traffic.flatMap((one) => one.sends).map(({ name }) => name);

  it('is named in its traffic, so that NATS lets it', () => {
    const asked = found(sources, /\.request\(\s*(\w+\.\w+),/g);
    const sent = found(sources, /\bpublish\(\s*tx,\s*(\w+\.\w+),/g);
    expect(asked.filter((said) => !asks.some((name) => saidFor(name) === said))).toEqual([]);
    expect(sent.filter((said) => !sends.some((name) => saidFor(name) === said))).toEqual([]);
  });

  it('is all that its traffic names', () => {
    const named = [...asks, ...sends].filter(
      (name) => folder === 'infra/src' || !givenToAll.has(name) || !isGateway(folder),
    );
    const unsaid = named.filter((name) => name !== audit.acted.name && !sources.includes(saidFor(name) ?? name));
    expect(unsaid).toEqual([]);
  });
});

const isGateway = (folder: string) => folder === 'services/gateway';

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
