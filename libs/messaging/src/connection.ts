import { connect, type NatsConnection } from '@nats-io/transport-node';

export type { NatsConnection } from '@nats-io/transport-node';

/** Reconnects forever; by default the client closes after ten failed attempts. */
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
  void follow(nats, onStatus);
  return nats;
}

async function follow(nats: NatsConnection, onStatus: (status: string) => void): Promise<void> {
  for await (const { type } of nats.status()) {
    if (type === 'disconnect' || type === 'reconnect') onStatus(type);
  }
}
