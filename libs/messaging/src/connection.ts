import { connect, type NatsConnection } from '@nats-io/transport-node';

export type { NatsConnection } from '@nats-io/transport-node';

const connected = new WeakMap<NatsConnection, boolean>();

/** Connects to NATS and never gives up: the client's default is to stay closed after ten failed reconnects. */
export async function connectNats(
  url: string,
  name: string,
  onStatus: (status: string) => void,
): Promise<NatsConnection> {
  const nats = await connect({
    servers: url.split(','),
    name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    waitOnFirstConnect: true,
  });
  connected.set(nats, true);
  void follow(nats, onStatus);
  return nats;
}

/** False while the client looks for the server again, and after it was closed. */
export function isConnected(nats: NatsConnection): boolean {
  return !nats.isClosed() && connected.get(nats) === true;
}

async function follow(nats: NatsConnection, onStatus: (status: string) => void): Promise<void> {
  for await (const { type } of nats.status()) {
    if (type === 'disconnect') connected.set(nats, false);
    if (type === 'reconnect') connected.set(nats, true);
    if (type === 'disconnect' || type === 'reconnect') onStatus(type);
  }
}
