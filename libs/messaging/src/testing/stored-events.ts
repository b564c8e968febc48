import { jetstreamManager } from '@nats-io/jetstream';
import { EVENT_STREAM } from '@queqiao/contracts/nats';
import { connectNats, type NatsAccess } from '../connection.js';

/** Every message that the stream holds, with its headers as they were before they were encoded. */
export async function storedEvents(access: NatsAccess): Promise<string[]> {
  const nats = await connectNats(access);
  try {
    const { streams } = await jetstreamManager(nats);
    const { first_seq: first, last_seq: last } = (await streams.info(EVENT_STREAM)).state;
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    const messages = await Promise.all(numbers.map((seq) => streams.getMessage(EVENT_STREAM, { seq })));
    return messages.map((message) => {
      const headers = (message?.header.keys() ?? []).map((key) => decodeURIComponent(message?.header.get(key) ?? ''));
      return [message?.subject, ...headers, message?.string()].join('\n');
    });
  } finally {
    await nats.close();
  }
}
