import { readFileSync } from 'node:fs';
import { LOADER, processes, services } from '@queqiao/contracts';

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

  it.each<[string, string]>([...processes.map(({ name }): [string, string] => [name, name]), ['seed', LOADER]])(
    'tells %s its own password at NATS and no other, and NATS the same',
    (name, user) => {
      const variable = `NATS_PASSWORD_${user.toUpperCase()}`;
      const told = [...(composed(name)?.matchAll(/NATS_PASSWORD\w*(?=:\?)/g) ?? [])].map(([one]) => one);
      expect(told).toEqual([variable]);
      expect(composed('nats')).toContain(`${variable}: '"\${${variable}:?see .env.example}"'`);
      expect(readFileSync('.env.example', 'utf8')).toContain(`\n${variable}=\n`);
    },
  );

  it('puts no secret into the arguments of a process, which every user of the host reads', () => {
    const commands = [...compose.matchAll(/^ {4}command:(.*\n(?: {6}.*\n)*)/gm)].map(([, command]) => command);
    expect(commands.length).toBeGreaterThan(processes.length);
    expect(commands.filter((command) => /(?<!\$)\$\{/.test(command ?? ''))).toEqual([]);
  });

  it('starts no process that the manifest does not name', () => {
    const names = [...compose.matchAll(/^ {2}(\w+):\n {4}<<: \*process\n/gm)].map(([, name]) => name);

    expect(names.sort()).toEqual([...processes.map(({ name }) => name), 'seed'].sort());
  });
});
