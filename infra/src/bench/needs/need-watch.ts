import { enterprises, matching } from '@queqiao/contracts';
import { CityApi } from '../../installation/city-api.js';
import { CityStream } from '../../installation/city-stream.js';
import { timed } from '../measure.js';
import type { NeedToRegister } from './sample-needs.js';

const PATIENCE_MS = 30_000;

/** In ms: from sending a need to having its list, and the part of it that the two requests took. */
export interface Waited {
  readonly visible: number;
  readonly requests: number;
}

/** Registers needs and waits for their suggestions as the console of an officer does. */
export class NeedWatch {
  private readonly streams = new Map<string, CityStream>();

  constructor(
    private readonly gateway: string,
    private readonly needs: Generator<NeedToRegister, never>,
  ) {}

  /**
   * Registers the next need and waits for its list. With `changing`, candidates come in all the time and a list that is
   * not current counts too. Throws after 30 seconds.
   */
  async next({ changing }: { changing: boolean }): Promise<Waited> {
    const { city, need, candidateKind } = this.needs.next().value;
    const api = new CityApi(this.gateway, city);
    const stream = this.streams.get(city) ?? (await CityStream.open(api));
    this.streams.set(city, stream);
    const ready = stream.ready(need.id, PATIENCE_MS);
    const begin = performance.now();
    const post = await timed(() => api.text(enterprises.registerNeed, need, { key: need.id }));
    await ready;
    for (;;) {
      const asking = performance.now();
      const { items, current } = await api.call(matching.listSuggestions, { targetId: need.id, candidateKind });
      const end = performance.now();
      if (items.length > 0 && (current || changing)) return { visible: end - begin, requests: post + end - asking };
      if (end - begin > PATIENCE_MS) throw new Error(`The list of ${need.id} stays empty or out of date`);
    }
  }

  close(): void {
    for (const stream of this.streams.values()) stream.close();
  }
}
