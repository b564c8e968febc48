import type { Writable } from 'node:stream';

/** With more bytes waiting, the reader is too slow or gone. */
const MAX_WAITING_BYTES = 256 * 1024;
const RECONNECT_MS = 3_000;

/** Server-sent events (WHATWG HTML, 9.2). A reader that falls behind is dropped and reconnects. */
export class EventStream {
  constructor(private readonly response: Writable) {
    this.write(`retry: ${RECONNECT_MS}\n\n`);
  }

  send(event: string, data: unknown): void {
    this.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** Keeps proxies from closing a quiet stream. */
  beat(): void {
    this.write(':\n\n');
  }

  end(): void {
    this.response.end();
  }

  private write(frame: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (this.response.writableLength > MAX_WAITING_BYTES) this.response.destroy();
    else this.response.write(frame);
  }
}
