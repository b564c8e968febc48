interface Listener {
  /** What to listen to, by the name that events have in the stream. */
  readonly events: Readonly<Record<string, (data: unknown) => void>>;
  onConnected(connected: boolean): void;
  /** Connected again after a break, in which events were missed. */
  onReturn(): void;
}

const RECONNECT_MS = 3_000;

/** Opens a stream and keeps it open; a browser itself gives up for good on an error status. Returns what closes it. */
export function listen(url: string, { events, onConnected, onReturn }: Listener): () => void {
  let stream: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let broken = false;
  const open = () => {
    stream = new EventSource(url);
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
    // Nothing that was declared; whoever hears it finds that it does not fit.
    return undefined;
  }
}
