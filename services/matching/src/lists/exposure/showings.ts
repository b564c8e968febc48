import { Injectable } from '@nestjs/common';
import type { CandidateKind } from '@queqiao/contracts';
import { startOfDay, weekOf } from '../../dates.js';
import { Prisma } from '../../prisma.js';

export interface ListKey {
  readonly city: string;
  readonly targetId: string;
  readonly kind: CandidateKind;
}

/** The memory is emptied at this size. */
const REMEMBERED = 100_000;

@Injectable()
export class Showings {
  private day = '';
  private readonly counted = new Set<string>();

  constructor(private readonly prisma: Prisma) {}

  /** Once a day for each list and candidate. */
  async count({ city, targetId, kind }: ListKey, candidateIds: readonly string[], now: Date): Promise<void> {
    const day = startOfDay(now);
    const keyOf = (candidateId: string) => [targetId, kind, candidateId].join(' ');
    this.forgetYesterday(day.toISOString());
    // Open lists are requested often: what this process has counted costs no write.
    const fresh = candidateIds.filter((id) => !this.counted.has(keyOf(id)));
    if (fresh.length === 0) return;
    await this.prisma.showing.createMany({
      data: fresh.map((candidateId) => ({ city, day, kind, candidateId, targetId })),
      skipDuplicates: true,
    });
    for (const id of fresh) this.counted.add(keyOf(id));
  }

  /** Candidates shown `perWeek` times this week, and not yet on this list today. */
  async usedUp(
    { city, targetId, kind }: ListKey,
    candidateIds: readonly string[],
    perWeek: number,
    now: Date,
  ): Promise<ReadonlySet<string>> {
    const rows = await this.prisma.$queryRaw<{ id: string }[]>`
      SELECT candidate_id AS id FROM showing
      WHERE city = ${city} AND kind = ${kind} AND day BETWEEN ${weekOf(now).from} AND ${startOfDay(now)}
        AND candidate_id = ANY(${[...candidateIds]})
      GROUP BY candidate_id
      HAVING count(*) >= ${perWeek} AND NOT bool_or(target_id = ${targetId} AND day = ${startOfDay(now)})`;
    return new Set(rows.map(({ id }) => id));
  }

  private forgetYesterday(day: string): void {
    if (day === this.day && this.counted.size < REMEMBERED) return;
    this.day = day;
    this.counted.clear();
  }
}
