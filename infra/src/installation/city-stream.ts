import { cityEvents, httpRequest, matching } from '@queqiao/contracts';
import { accessTo } from './access.js';
import type { CityApi } from './city-api.js';

const ready = matching.suggestionsReady.data.omit({ city: true });

/** Reads a city's event stream as a browser does. */
export class CityStream {
  private readonly announced = new Map<string, () => void>();
  private readonly closing = new AbortController();
  private broken: Error | undefined;

  private constructor() {}

  static async open({ origin, city }: CityApi): Promise<CityStream> {
    const stream = new CityStream();
    const headers = await accessTo(origin);
    const { url } = httpRequest(cityEvents, {}, city);
    const response = await fetch(origin + url, { headers, signal: stream.closing.signal });
    if (!response.ok || response.body === null) throw new Error(`The event stream answered ${response.status}`);
    void stream.read(response.body);
    return stream;
  }

  /** Waits for the event that a target is ranked. Call it before the target exists, or the event may be missed. */
  async ready(targetId: string, timeoutMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const fail = () => reject(this.broken ?? new Error(`No suggestions.ready for ${targetId} in ${timeoutMs} ms`));
      timer = setTimeout(fail, timeoutMs);
    });
    const told = new Promise<void>((resolve) => this.announced.set(targetId, resolve));
    await Promise.race([told, late]).finally(() => clearTimeout(timer));
    this.announced.delete(targetId);
  }

  close(): void {
    this.closing.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    try {
      const decoder = new TextDecoder();
      for await (const piece of body) {
        const frames = (rest + decoder.decode(piece, { stream: true })).split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) this.take(frame);
      }
    } catch (error) {
      this.broken = error as Error;
    }
  }

  private take(frame: string): void {
    if (!frame.startsWith('event: suggestions.ready\n')) return;
    const { targetId } = ready.parse(JSON.parse(frame.slice(frame.indexOf('data: ') + 'data: '.length)));
    this.announced.get(targetId)?.();
  }
}
