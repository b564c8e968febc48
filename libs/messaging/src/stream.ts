import { JetStreamApiError, jetstreamManager, RetentionPolicy, StorageType } from '@nats-io/jetstream';
import { type NatsConnection, nanos } from '@nats-io/transport-node';
import { EVENT_STREAM, EVENT_SUBJECTS } from '@queqiao/contracts/nats';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** How long a consumer may be away without losing events. */
export const KEEP_EVENTS_MS = 7 * DAY_MS;
const DEDUPLICATE_MS = 10 * 60 * 1_000;
const STREAM_NOT_FOUND = 10_059;

/** Creates the stream if missing. Returns its creation time, which tells a new stream from an old one. */
export async function ensureStream(nats: NatsConnection): Promise<string> {
  const manager = await jetstreamManager(nats);
  try {
    return (await manager.streams.info(EVENT_STREAM)).created;
  } catch (error) {
    if (!(error instanceof JetStreamApiError && error.code === STREAM_NOT_FOUND)) throw error;
  }
  const { created } = await manager.streams.add({
    name: EVENT_STREAM,
    subjects: [EVENT_SUBJECTS],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    max_age: nanos(KEEP_EVENTS_MS),
    duplicate_window: nanos(DEDUPLICATE_MS),
  });
  return created;
}
