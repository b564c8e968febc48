import { Injectable } from '@nestjs/common';
import type { CandidateKind, matching, settings } from '@queqiao/contracts';
import { DAY_MS, startOfDay } from '../../dates.js';
import { Prisma } from '../../prisma.js';
import { arrange, type Company, FRONT, isSmallOrNew } from './exposure-rules.js';
import { type ListKey, Showings } from './showings.js';

type Suggestion = matching.Suggestion;

/** A candidate of unknown size and age is new to officers who first saw it within so many days. */
const NEW_TO_OFFICERS_DAYS = 28;

/** Only organisations: universities and laboratories are few, and public. */
const EXPOSURE_KINDS: readonly CandidateKind[] = ['enterprise', 'investor'];

/** Applies the city's rules of exposure. Stored ranks stay. */
@Injectable()
export class ShownOrder {
  constructor(
    private readonly prisma: Prisma,
    private readonly showings: Showings,
  ) {}

  applyTo(kind: CandidateKind, { exposureCap, exposureFloor }: settings.SettingValues): boolean {
    return EXPOSURE_KINDS.includes(kind) && (exposureCap.on || exposureFloor.on);
  }

  /** Takes the whole list in rank order; what is moved says where and why. */
  async arrange(
    key: ListKey,
    list: readonly Suggestion[],
    { exposureCap, exposureFloor }: settings.SettingValues,
    now: Date,
  ): Promise<Suggestion[]> {
    const ids = list.map(({ candidate }) => candidate.id);
    const [usedUp, smallOrNew] = await Promise.all([
      exposureCap.on ? this.showings.usedUp(key, ids, exposureCap.perWeek, now) : new Set<string>(),
      exposureFloor.on ? this.smallOrNew(key, ids, now) : new Set<string>(),
    ]);
    const ranked = list.map((suggestion) => ({
      suggestion,
      isOpen: suggestion.state === 'open',
      isCapped: usedUp.has(suggestion.candidate.id),
      isSmallOrNew: smallOrNew.has(suggestion.candidate.id),
    }));
    const texts = { capped: cappedText(exposureCap.perWeek), floor: floorText(exposureFloor.positions) };
    return arrange(ranked, exposureFloor.on ? exposureFloor.positions : 0).map(
      ({ item: { suggestion }, rule }, index) => ({
        ...suggestion,
        ...(suggestion.rank !== index + 1 && { position: index + 1 }),
        ...(rule && { exposure: { kind: rule, text: texts[rule] } }),
      }),
    );
  }

  async count(key: ListKey, page: readonly Suggestion[], now: Date): Promise<void> {
    const shown = page.filter(({ state, rank, position = rank }) => state === 'open' && position <= FRONT);
    await this.showings.count(
      key,
      shown.map(({ candidate }) => candidate.id),
      now,
    );
  }

  /** Where neither size nor age is known, whom the city's officers first saw lately counts as new. */
  private async smallOrNew({ city, kind }: ListKey, ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
    const lately = new Date(startOfDay(now).getTime() - NEW_TO_OFFICERS_DAYS * DAY_MS);
    const rows = await this.prisma.$queryRaw<(Company & { id: string; isNewToOfficers: boolean })[]>`
      SELECT p.id, p.data->>'sizeBand' AS "sizeBand", p.data->>'foundedOn' AS "foundedOn", NOT EXISTS (
        SELECT FROM showing s
        WHERE s.city = ${city} AND s.kind = ${kind} AND s.candidate_id = p.id AND s.day < ${lately}) AS "isNewToOfficers"
      FROM profile p WHERE p.kind = 'organisation' AND p.id = ANY(${[...ids]})`;
    return new Set(rows.filter((row) => isSmallOrNew(row, now) ?? row.isNewToOfficers).map(({ id }) => id));
  }
}

function cappedText(perWeek: number): matching.ExposureRule['text'] {
  return {
    zh: `本周已展示 ${perWeek} 次，达到上限，暂排在前 ${FRONT} 位之后`,
    en: `Shown ${perWeek} times this week, as often as allowed: it stands behind the first ${FRONT} positions`,
  };
}

function floorText(positions: number): matching.ExposureRule['text'] {
  return {
    zh: `前 ${FRONT} 位中为小微、新设或新近才出现的机构保留 ${positions} 个位置`,
    en: `${positions} of the first ${FRONT} positions are kept for organisations that are small, new or seldom shown so far`,
  };
}
