import { Injectable } from '@nestjs/common';
import { candidateKind, fits, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { Prisma } from '../../prisma.js';
import { namedCandidate, type ShownCandidate, shownCandidates } from '../../ranking/candidates/candidates.rows.js';

const MOST = 200;

/** Which needs fit a party, told to services alone: whom a city courts learns of needs without names. */
@Injectable()
export class FitsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(fits.listFits)
  async list({ party }: ParsedInputOf<typeof fits.listFits>, { city }: MessageContext) {
    const open = { city, kind: 'need', closed: false };
    const needs = await this.prisma.target.findMany({ where: open, select: { id: true } });
    const rows = await this.prisma.suggestion.findMany({
      where: {
        city,
        candidateId: { in: [party, ...(await this.laboratoriesOf(party))] },
        targetId: { in: needs.map(({ id }) => id) },
        weak: false,
        state: { in: ['open', 'accepted'] },
      },
      orderBy: [{ score: 'desc' }, { id: 'asc' }],
      take: MOST,
      select: { id: true, targetId: true, candidateKind: true, candidateId: true },
    });
    const shown = new Map<string, ReadonlyMap<string, ShownCandidate>>();
    for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.candidateKind)) {
      const ids = ofKind.map(({ candidateId }) => candidateId);
      shown.set(kind, await shownCandidates(this.prisma, candidateKind.parse(kind), ids, city));
    }
    const items = rows.map(({ id, targetId: needId, candidateKind: of, candidateId }) => {
      const named = namedCandidate(shown.get(of) ?? new Map(), candidateId);
      return { id, needId, candidate: { kind: candidateKind.parse(of), ...named } };
    });
    return { items };
  }

  private async laboratoriesOf(institution: string): Promise<string[]> {
    const rows = await this.prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM profile WHERE kind = 'laboratory' AND data->>'institutionId' = ${institution}`;
    return rows.map(({ id }) => id);
  }
}
