import { codeImportance, nearness } from './industry-nearness.js';

/** What a mandate says about an industry inside one of its sectors, by the sector's level: a class says more than a section. */
const VALUE_OF_SCOPE = [0, 0.4, 0.8, 0.95, 1] as const;
/** What it says about an industry beside its sectors, by the level down to which they agree. */
const VALUE_BESIDE = [0, 0, 0.2, 0.6, 1] as const;

/** How one sector of a mandate stands to one asked industry. */
export interface SectorMatch {
  readonly value: number;
  readonly sector: string;
  readonly code: string;
  readonly covers: boolean;
}

/** Compares the sectors of mandates with the codes of one target; what a sector is worth is computed once. */
export class MandateScale {
  private readonly matchesOf = new Map<string, readonly SectorMatch[]>();

  private readonly bests = new Map<string, SectorMatch | undefined>();

  constructor(private readonly asked: readonly string[]) {}

  best(sectors: readonly string[]): SectorMatch | undefined {
    let best: SectorMatch | undefined;
    for (const sector of sectors) {
      const match = this.bestOf(sector);
      if (match && (!best || match.value > best.value)) best = match;
    }
    return best;
  }

  /** The share of the target's codes, the first counting most, that the mandate covers: 0–1. */
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

  /** How many of the sectors are about the target, a half-fitting one counting half. */
  matching(sectors: readonly string[]): number {
    return sectors.reduce((sum, sector) => sum + (this.bestOf(sector)?.value ?? 0), 0);
  }

  private bestOf(sector: string): SectorMatch | undefined {
    if (!this.bests.has(sector)) {
      const scaled = this.matches(sector).map((match, i) => ({
        ...match,
        value: match.value * codeImportance(i, this.asked.length),
      }));
      this.bests.set(
        sector,
        scaled.reduce<SectorMatch | undefined>(
          (best, match) => (!best || match.value > best.value ? match : best),
          undefined,
        ),
      );
    }
    return this.bests.get(sector);
  }

  private matches(sector: string): readonly SectorMatch[] {
    let matches = this.matchesOf.get(sector);
    if (!matches) {
      matches = this.asked.map((code) => sectorMatch(sector, code));
      this.matchesOf.set(sector, matches);
    }
    return matches;
  }
}

function sectorMatch(sector: string, code: string): SectorMatch {
  const outward = nearness(code, sector);
  if (outward.inside) return { value: VALUE_OF_SCOPE[outward.level] ?? 0, sector, code, covers: true };
  const inward = nearness(sector, code);
  return { value: inward.inside ? 1 : (VALUE_BESIDE[inward.level] ?? 0), sector, code, covers: inward.inside };
}
