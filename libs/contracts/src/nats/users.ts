import type { EventContract } from '../message.js';
import { allMessages, operationsOf } from '../messages.js';
import { processes, type ServiceName, services } from '../services.js';
import { type BusUser, LOADER, trafficOf } from '../traffic.js';
import { consumerName, EVENT_STREAM, inboxPrefix, KEY_STREAM, KEY_SUBJECTS } from './names.js';

/** Subjects that a user of NATS may publish to and subscribe to. */
export interface NatsUser {
  readonly name: string;
  readonly publish: readonly string[];
  /** Out of those under `publish`. */
  readonly neverPublish: readonly string[];
  readonly subscribe: readonly string[];
  /** Who answers may also publish once to the inbox that a request came with, for so long. */
  readonly answersWithinMs?: number;
}

/** The users of an installation: a process and the loader each have one, which may do what its traffic needs and no more. */
export function natsUsers(): NatsUser[] {
  const names: BusUser[] = [...processes.map(({ name }) => name), LOADER];
  return names.map((name) =>
    isService(name) ? serviceUser(name) : name === 'gateway' ? gatewayUser() : askingUser(name),
  );
}

const isService = (name: BusUser): name is ServiceName => services.some((service) => service === name);

/** Answers under its own name, asks what it says, and writes and reads the events that it says. */
function serviceUser(name: ServiceName): NatsUser {
  const { asks, hears, sends } = trafficOf(name);
  const stream = [`$JS.API.STREAM.INFO.${EVENT_STREAM}`, `$JS.API.STREAM.CREATE.${EVENT_STREAM}`];
  return {
    name,
    publish: sorted([
      ...[...asks, ...sends].map((message) => message.name),
      ...[INFO, ...stream],
      ...hears.flatMap((event) => consumerSubjects(name, event)),
    ]),
    neverPublish: [],
    subscribe: [`${name}.*`, `${inboxPrefix(name)}.>`],
    answersWithinMs: Math.max(...operationsOf(name).map(({ deadlineMs }) => deadlineMs)),
  };
}

const INFO = '$JS.API.INFO';

/** Only its own consumer, and only for this event: the subject that creates a consumer ends with what it filters. */
function consumerSubjects(service: string, event: EventContract): string[] {
  const consumer = `${EVENT_STREAM}.${consumerName(service, event)}`;
  return [
    `$JS.API.CONSUMER.CREATE.${consumer}.${event.name}`,
    `$JS.API.CONSUMER.INFO.${consumer}`,
    `$JS.API.CONSUMER.MSG.NEXT.${consumer}`,
    `$JS.ACK.${consumer}.>`,
  ];
}

/** Asks nearly everything: what it must not ask is the shorter list. Hears what open pages are told. */
function gatewayUser(): NatsUser {
  const { asks, hears } = trafficOf('gateway');
  const asked = new Set(asks.map(({ name }) => name));
  const others = allMessages().filter(({ type, name }) => type === 'operation' && !asked.has(name));
  return {
    name: 'gateway',
    publish: sorted([
      ...services.map((service) => `${service}.*`),
      ...[INFO, `$JS.API.STREAM.CREATE.${KEY_STREAM}`, `$JS.API.STREAM.MSG.GET.${KEY_STREAM}`, KEY_SUBJECTS],
    ]),
    neverPublish: sorted(others.map(({ name }) => name)),
    subscribe: sorted([...hears.map(({ name }) => name), `${inboxPrefix('gateway')}.>`]),
  };
}

function askingUser(name: BusUser): NatsUser {
  const { asks } = trafficOf(name);
  const subscribe = [`${inboxPrefix(name)}.>`];
  return { name, publish: sorted(asks.map((operation) => operation.name)), neverPublish: [], subscribe };
}

const sorted = (subjects: readonly string[]) => [...new Set(subjects)].sort();
