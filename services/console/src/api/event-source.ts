import { EventSource, type FetchLike } from 'eventsource';
import { accessHeader } from './access';

interface Listener {
  /** Handlers by the name of the event in the stream. */
  readonly events: Readonly<Record<string, (data: unknown) => void>>;
  onConnected(connected: boolean): void;
  /** Called after a reconnection, when events may be missed. */
  onReturn(): void;
}

const RECONNECT_MS = 3_000;

/** A browser's own stream cannot say who asks. */
const asReader: FetchLike = async (url, { headers, ...init }) =>
  fetch(url, { ...init, headers: { ...headers, ...(await accessHeader()) } });

/** Keeps a stream open, as a browser itself does not reconnect after an error status. Returns a function that closes it. */
export function listen(url: string, { events, onConnected, onReturn }: Listener): () => void {
  let stream: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let broken = false;
  const open = () => {
    stream = new EventSource(url, { fetch: asReader });
    for (const [name, hear] of Object.entries(events)) {
      stream.addEventListener(name, (message: MessageEvent<string>) => hear(parseJson(message.data)));
    }
    stream.addEventListener('open', () => {
      onConnected(true);
      if (broken) onReturn();
      broken = false;
    });
    stream.addEventListener('error', () => {
      broken = true;
      onConnected(false);
      if (stream.readyState === EventSource.CLOSED) timer = setTimeout(open, RECONNECT_MS);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    stream.close();
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the handler's schema refuses undefined.
    return undefined;
  }
}
