import { codeImportance, nearness } from './industry-nearness.js';

/** What a mandate's sector says about an industry inside it, by the sector's level: naming the class says more than naming the section. */
const SCOPE_VALUE = [0, 0.4, 0.8, 0.95, 1] as const;

/** How well one sector of a mandate covers an asked industry, 0–1. */
export function sectorNearness(sector: string, asked: string): number {
  const level = sector.length === 1 ? 2 : sector.length;
  const covers = nearness(asked, sector);
  if (covers.value === 1 && covers.level <= level) return SCOPE_VALUE[covers.level] ?? 0;
  return nearness(sector, asked).value;
}

/** The sector of a mandate that covers the asked codes best. */
export function bestSector(sectors: readonly string[], asked: readonly string[]) {
  let best: { value: number; sector: string; code: string } | undefined;
  for (const sector of sectors) {
    for (const [index, code] of asked.entries()) {
      const value = sectorNearness(sector, code) * codeImportance(index, asked.length);
      if (!best || value > best.value) best = { value, sector, code };
    }
  }
  return best;
}

/** The share of the asked codes, the first counting most, that the mandate covers. */
export function coveredShare(sectors: readonly string[], asked: readonly string[]): number {
  let covered = 0;
  let all = 0;
  for (const [index, code] of asked.entries()) {
    const weight = codeImportance(index, asked.length);
    covered += weight * Math.max(0, ...sectors.map((sector) => sectorNearness(sector, code)));
    all += weight;
  }
  return all === 0 ? 0 : covered / all;
}

/** How much of the mandate is about the asked codes: the sum over its sectors of their nearness. */
export function matchingSectors(sectors: readonly string[], asked: readonly string[]): number {
  return sectors.reduce((sum, sector) => sum + (bestSector([sector], asked)?.value ?? 0), 0);
}
