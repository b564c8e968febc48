import { weights as contract } from '@queqiao/contracts';
import { factorsOfPair } from '@queqiao/scoring';
import { randomNumbers } from '@queqiao/scoring/statistics';
import { timed } from '../measure.js';
import type { Requests } from './requests.js';

const PAIR = 'industry>enterprise';
const FACTORS = factorsOfPair(PAIR).map(({ key }) => key);

/** An administrator of a city who has a draft of weights open and moves one weight after the other. */
export class Previews {
  private readonly random = randomNumbers(7);
  private readonly unread: string[] = [];

  private constructor(
    private readonly requests: Requests,
    private readonly city: string,
    private readonly draft: string,
    /** The city's priority industries. */
    readonly targets: readonly string[],
  ) {}

  static async open(requests: Requests, city: string): Promise<Previews> {
    const draft = { pair: PAIR, weights: {}, note: 'benchmark' };
    const made = contract.weightVersion.parse(
      JSON.parse(await requests.post(`/cities/${city}/weights/versions`, draft)),
    );
    return new Previews(requests, city, made.id, await requests.industries(city));
  }

  /**
   * Asks for a preview of a target under weights that were not asked for before; the milliseconds until its last byte. To read twenty
   * answers at once would hold up whatever else this process measures, so they wait for {@link check}.
   */
  async preview(targetId: string): Promise<number> {
    const factor = FACTORS[Math.floor(this.random() * FACTORS.length)] ?? '';
    const weights = { [factor]: Math.round(this.random() * 10_000) / 100 };
    return timed(async () => {
      const path = `/cities/${this.city}/weights/versions/${this.draft}/preview`;
      this.unread.push(await this.requests.post(path, { targetId, weights }));
    });
  }

  /** Reads the answers since the last call. Throws where one has no candidates. */
  check(): void {
    for (const answer of this.unread.splice(0)) {
      const { targetId, live, preview } = contract.weightPreview.parse(JSON.parse(answer));
      if (live.length === 0 || preview.length === 0) throw new Error(`The preview of ${targetId} has no candidates`);
    }
  }

  /** Ends the draft, so that another one can be opened. */
  async close(): Promise<void> {
    this.check();
    await this.requests.post(`/cities/${this.city}/weights/versions/${this.draft}/rejection`, { note: 'benchmark' });
  }
}
