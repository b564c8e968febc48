import { codeImportance, nearness } from './industry-nearness.js';
import { largest, remembered } from './remembered.js';

/** By the level of a sector that contains the industry: a class says more than a section. */
const VALUE_OF_SCOPE = [0, 0.4, 0.8, 0.95, 1] as const;
/** By the last level that a sector and an industry outside it share. */
const VALUE_BESIDE = [0, 0, 0.2, 0.6, 1] as const;

export interface SectorMatch {
  readonly value: number;
  readonly sector: string;
  readonly code: string;
  readonly covers: boolean;
}

export class MandateScale {
  private readonly matches = remembered((sector) => this.asked.map((code) => sectorMatch(sector, code)));
  private readonly bestOf = remembered((sector) =>
    largest(
      this.matches(sector).map((match, i) => ({ ...match, value: match.value * codeImportance(i, this.asked.length) })),
    ),
  );

  constructor(private readonly asked: readonly string[]) {}

  best(sectors: readonly string[]): SectorMatch | undefined {
    return largest(sectors.map((sector) => this.bestOf(sector)));
  }

  /** The share of the target's codes, the first counting most, that the mandate covers, 0–1. */
  covered(sectors: readonly string[]): number {
    let covered = 0;
    let all = 0;
    for (let i = 0; i < this.asked.length; i++) {
      const importance = codeImportance(i, this.asked.length);
      let most = 0;
      for (const sector of sectors) most = Math.max(most, this.matches(sector)[i]?.value ?? 0);
      covered += importance * most;
      all += importance;
    }
    return all === 0 ? 0 : covered / all;
  }

  /** The number of sectors about the target; a half match counts 0.5. */
  matching(sectors: readonly string[]): number {
    return sectors.reduce((sum, sector) => sum + (this.bestOf(sector)?.value ?? 0), 0);
  }
}

function sectorMatch(sector: string, code: string): SectorMatch {
  const outward = nearness(code, sector);
  if (outward.inside) return { value: VALUE_OF_SCOPE[outward.level] ?? 0, sector, code, covers: true };
  const inward = nearness(sector, code);
  return { value: inward.inside ? 1 : (VALUE_BESIDE[inward.level] ?? 0), sector, code, covers: inward.inside };
}
