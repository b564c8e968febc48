import { Injectable } from '@nestjs/common';
import { candidateKind, cityDay, exposure, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { gini, shareOfTop } from '@queqiao/scoring/statistics';
import { weekOf } from '../../dates.js';
import { Prisma } from '../../prisma.js';
import { type Company, isSmallOrNew } from './exposure-rules.js';

interface CandidateShowings extends Company {
  readonly kind: string;
  readonly id: string;
  readonly name: string | null;
  readonly showings: number;
  readonly targets: readonly { readonly targetId: string; readonly days: number }[];
}

const TOP = 10;

@Injectable()
export class ExposureService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(exposure.getExposure)
  async figures(
    { day, candidateKind: kind, limit }: ParsedInputOf<typeof exposure.getExposure>,
    { city }: MessageContext,
  ) {
    const now = new Date();
    const { from, to } = weekOf(day === undefined ? now : new Date(day));
    const counted = await this.counted(city, from, to, kind);
    const candidates = counted.map((row) => ({ ...row, smallOrNew: isSmallOrNew(row, now) }));
    const numbers = candidates.map(({ showings }) => showings);
    const all = numbers.reduce((sum, showings) => sum + showings, 0);
    const ofSmallOrNew = candidates
      .filter(({ smallOrNew }) => smallOrNew)
      .reduce((sum, { showings }) => sum + showings, 0);
    return {
      from: cityDay(from),
      to: cityDay(to),
      showings: all,
      candidates: candidates.length,
      gini: gini(numbers),
      topTenShare: shareOfTop(TOP, numbers),
      smallOrNewShare: all === 0 ? 0 : ofSmallOrNew / all,
      items: candidates.slice(0, limit).map((row) => ({
        candidate: { kind: candidateKind.parse(row.kind), id: row.id, name: row.name ?? row.id },
        showings: row.showings,
        targets: [...row.targets],
        smallOrNew: row.smallOrNew,
      })),
    };
  }

  private counted(city: string, from: Date, to: Date, kind: string | undefined): Promise<CandidateShowings[]> {
    return this.prisma.$queryRaw<CandidateShowings[]>`
      WITH shown AS (
        SELECT kind, candidate_id AS id, target_id, count(*)::int AS days FROM showing
        WHERE city = ${city} AND day BETWEEN ${from} AND ${to} AND (${kind === undefined} OR kind = ${kind ?? ''})
        GROUP BY kind, candidate_id, target_id)
      SELECT s.kind, s.id, p.data->>'name' AS name, sum(s.days)::int AS showings,
        p.data->>'sizeBand' AS "sizeBand", p.data->>'foundedOn' AS "foundedOn",
        json_agg(json_build_object('targetId', s.target_id, 'days', s.days) ORDER BY s.days DESC, s.target_id) AS targets
      FROM shown s LEFT JOIN profile p
        ON p.id = s.id AND p.kind = CASE WHEN s.kind IN ('enterprise', 'investor') THEN 'organisation' ELSE s.kind END
      GROUP BY s.kind, s.id, p.data
      ORDER BY showings DESC, s.kind, s.id`;
  }
}
