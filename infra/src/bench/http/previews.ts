import { weights as contract, projects } from '@queqiao/contracts';
import { factorsOfPair } from '@queqiao/scoring';
import { randomNumbers } from '@queqiao/scoring/statistics';
import type { CityApi } from '../../installation/city-api.js';
import { timed } from '../measure.js';

const PAIR = 'industry>enterprise';
const NOTE = 'benchmark';
const FACTORS = factorsOfPair(PAIR).map(({ key }) => key);

/** An administrator who previews one change after another of a draft of weights. */
export class Previews {
  private readonly random = randomNumbers(7);
  private readonly unread: string[] = [];

  private constructor(
    private readonly api: CityApi,
    private readonly draft: string,
    readonly targets: readonly string[],
  ) {}

  static async open(api: CityApi): Promise<Previews> {
    const { id: draft } = await api.call(contract.draftWeights, { pair: PAIR, weights: {}, note: NOTE });
    const { items } = await api.call(projects.listIndustries, {});
    const targets = items.map(({ id }) => id);
    return new Previews(api, draft, targets);
  }

  /**
   * Asks for a preview under new weights. Returns the ms until the last byte. {@link check} parses the answer later, as
   * parsing would slow other measurements of this process.
   */
  async preview(targetId: string): Promise<number> {
    const factor = FACTORS[Math.floor(this.random() * FACTORS.length)] ?? '';
    const weights = { [factor]: Math.round(this.random() * 10_000) / 100 };
    return timed(async () => {
      this.unread.push(await this.api.text(contract.previewWeights, { id: this.draft, targetId, weights }));
    });
  }

  /** Parses the answers since the last call. Throws when one has no candidates. */
  check(): void {
    for (const answer of this.unread.splice(0)) {
      const { targetId, live, preview } = contract.weightPreview.parse(JSON.parse(answer));
      if (live.length === 0 || preview.length === 0) throw new Error(`The preview of ${targetId} has no candidates`);
    }
  }

  /** Ends the draft, so that another one can be opened. */
  async close(): Promise<void> {
    this.check();
    await this.api.call(contract.rejectWeights, { id: this.draft, note: NOTE });
  }
}
