import { readFileSync } from 'node:fs';
import { processes, services } from '@queqiao/contracts';

const compose = readFileSync('docker-compose.yml', 'utf8');

/** What docker-compose.yml says of one of its services. */
const composed = (name: string) => compose.match(new RegExp(`^  ${name}:\\n(?:^(?: {4}.*)?\\n)+`, 'm'))?.[0];

describe('docker-compose.yml', () => {
  it.each(processes)('starts $name by the program that the manifest names', ({ name, entry }) => {
    expect(composed(name)).toContain(`command: [node, --enable-source-maps, ${entry}]`);
  });

  it('starts the gateway when every other process is ready', () => {
    for (const name of services) expect(composed('gateway')).toContain(`${name}: { condition: service_healthy }`);
  });

  it('starts no process that the manifest does not name', () => {
    const names = [...compose.matchAll(/^ {2}(\w+):\n {4}<<: \*process\n/gm)].map(([, name]) => name);

    expect(names.sort()).toEqual([...processes.map(({ name }) => name), 'seed'].sort());
  });
});
