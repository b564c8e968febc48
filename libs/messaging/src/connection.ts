import { connect, type NatsConnection } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import { inboxPrefix } from '@queqiao/contracts/nats';

export type { NatsConnection } from '@nats-io/transport-node';

/** Where NATS is, and as whom a process comes there. */
export interface NatsAccess {
  /** With commas where there are several servers. */
  readonly url: string;
  /** A process, or who else has a user of its own; what it may say and hear is in `trafficOf`. */
  readonly user: string;
  readonly password: string;
}

/** Reconnects forever; by default the client closes after ten failed attempts. Throws when the server does not know the password. */
export async function connectNats(
  { url, user, password }: NatsAccess,
  onStatus: (status: string) => void = () => undefined,
): Promise<NatsConnection> {
  const nats = await connect({
    servers: url.split(','),
    name: user,
    user,
    pass: password,
    // The server lets nobody else read there.
    inboxPrefix: inboxPrefix(user),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    waitOnFirstConnect: true,
  });
  void follow(nats, onStatus);
  return nats;
}

async function follow(nats: NatsConnection, onStatus: (status: string) => void): Promise<void> {
  const logger = new Logger('Nats');
  for await (const status of nats.status()) {
    if (status.type === 'disconnect' || status.type === 'reconnect') onStatus(status.type);
    // Most of all what the server does not permit, which nobody may be waiting for.
    if (status.type === 'error') logger.error(status.error.message);
  }
}
