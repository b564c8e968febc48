import { type NatsUser, natsUsers } from './users.js';

export interface NatsPlace {
  /** `host:port` for clients. */
  readonly listen: string;
  /** Where JetStream keeps its files. */
  readonly store: string;
  /** `host:port` of the health check; absent for none. */
  readonly monitor?: string;
}

/** A request of the API may have 4 MiB and must travel as one message; more than 8 MiB is not what NATS is made for. */
const MAX_PAYLOAD = '8MB';

/**
 * The configuration file of nats-server: JetStream, and one user for each process with its permissions.
 *
 * `passwordOf`: how the file says the password of a user, such as `"secret"` or `$VARIABLE`. `unlimited` names users
 * without any limit, for tests that look from outside.
 */
export function natsSettings(
  { listen, store, monitor }: NatsPlace,
  passwordOf: (user: string) => string,
  unlimited: readonly string[] = [],
): string {
  const users = [
    ...natsUsers().map((user) => [user.name, permissions(user)] as const),
    ...unlimited.map((name) => [name, ''] as const),
  ];
  return [
    `max_payload: ${MAX_PAYLOAD}`,
    `listen: ${JSON.stringify(listen)}`,
    ...(monitor === undefined ? [] : [`http: ${JSON.stringify(monitor)}`]),
    `jetstream { store_dir: ${JSON.stringify(store)} }`,
    'authorization {',
    '  users: [',
    ...users.map(([name, rules]) => `    { user: ${name}, password: ${passwordOf(name)}${rules} }`),
    '  ]',
    '}',
    '',
  ].join('\n');
}

function permissions({ publish, neverPublish, subscribe, answersWithinMs }: NatsUser): string {
  const lines = [
    `publish: { allow: ${list(publish)}${neverPublish.length === 0 ? '' : `, deny: ${list(neverPublish)}`} }`,
    `subscribe: ${list(subscribe)}`,
    ...(answersWithinMs === undefined ? [] : [`allow_responses: { max: 1, expires: "${answersWithinMs}ms" }`]),
  ];
  return `, permissions: {\n${lines.map((line) => `      ${line}\n`).join('')}    }`;
}

const list = (subjects: readonly string[]) =>
  `[\n${subjects.map((one) => `        ${JSON.stringify(one)}\n`).join('')}      ]`;
