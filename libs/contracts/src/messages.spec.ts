import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { EventContract } from './message.js';
import { allMessages, operationsOf } from './messages.js';
import type { Operation } from './operation.js';
import { services } from './services.js';

const FILE = new URL('../messages.snapshot.json', import.meta.url);
const UPDATE = 'UPDATE_SNAPSHOT';

const messages = allMessages();
/** Of operations with an address the description of the API has the snapshot. */
const unaddressed = messages.filter((message) => message.type === 'event' || message.http === undefined);
const described = Object.fromEntries(unaddressed.map((message) => [message.name, describeMessage(message)]));
if (process.env[UPDATE] === '1') writeFileSync(FILE, `${JSON.stringify(described, null, 1)}\n`);
const committed = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;

describe('messages between services', () => {
  it.each(unaddressed.map(({ name }) => name))(
    '%s is as in messages.snapshot.json (if the change is meant: UPDATE_SNAPSHOT=1)',
    (name) => {
      if (JSON.stringify(described[name]) === JSON.stringify(committed[name])) return;
      expect({ [name]: described[name] }).toEqual({ [name]: committed[name] });
      throw new Error(
        `${name} differs from libs/contracts/messages.snapshot.json in the order of its fields. ${HOW_TO}`,
      );
    },
  );

  it('drops no message that was agreed on', () => {
    const dropped = Object.keys(committed).filter((name) => described[name] === undefined);
    if (dropped.length > 0) throw new Error(`${dropped.join(', ')} left the contracts. ${HOW_TO}`);
  });

  it('gives each message a name of its own, under the service that answers it', () => {
    const names = messages.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[a-z]+\.[A-Za-z-.]+$/);
      expect([...services, 'events']).toContain(name.split('.')[0]);
    }
  });

  it('lists the requests of a service and none of another', () => {
    const own = operationsOf('enterprises').map(({ name }) => name);

    expect(own).toContain('enterprises.registerNeed');
    expect(own.every((name) => name.startsWith('enterprises.'))).toBe(true);
  });
});

const HOW_TO = `If the change is meant, run the spec with ${UPDATE}=1 and commit the file.`;

function describeMessage(message: Operation | EventContract): object {
  if (message.type === 'event') return { type: message.type, data: bothWays(message.data) };
  const { type, deadlineMs, may, input, output } = message;
  return { type, deadlineMs, may, input: bothWays(input), output: bothWays(output) };
}

/** The JSON Schema of what is sent and, where parsing changes it, of what is read. */
function bothWays(schema: z.ZodType): { sent: object; read?: object } {
  const [sent, read] = (['input', 'output'] as const).map((io) =>
    z.toJSONSchema(schema, { io, unrepresentable: 'any' }),
  );
  return JSON.stringify(sent) === JSON.stringify(read)
    ? { sent: sent as object }
    : ({ sent, read } as { sent: object });
}
