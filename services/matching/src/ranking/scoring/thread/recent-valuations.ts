import type { CandidateKind } from '@queqiao/contracts';
import type { Target, Valuation } from '@queqiao/scoring';

/** For all together, in bytes; at a million candidates one takes some 50 MB. */
const MOST_BYTES = 2 ** 30;

/** Tuning weights asks for one target many times a second, and a ranking asks once per scope. */
export class RecentValuations {
  private readonly kept = new Map<string, Valuation>();

  of(target: Target, kind: CandidateKind, today: string, make: () => Valuation): Valuation {
    const name = JSON.stringify([kind, today, target]);
    const valuation = this.kept.get(name) ?? make();
    this.kept.delete(name);
    this.kept.set(name, valuation);
    this.dropOldest();
    return valuation;
  }

  clear(): void {
    this.kept.clear();
  }

  private dropOldest(): void {
    let bytes = 0;
    for (const valuation of this.kept.values()) bytes += valuation.size;
    for (const [name, { size }] of this.kept) {
      if (bytes <= MOST_BYTES || this.kept.size === 1) return;
      this.kept.delete(name);
      bytes -= size;
    }
  }
}
