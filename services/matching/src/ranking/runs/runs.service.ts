import { Injectable } from '@nestjs/common';
import { type MessageContext, matching, type ParsedInputOf } from '@queqiao/contracts';
import { beyondMoment, momentKey, toPage } from '@queqiao/database';
import { Answers } from '@queqiao/messaging';
import { Prisma } from '../../prisma.js';
import { pendingOf, runOf } from './runs.rows.js';

@Injectable()
export class RunsService {
  constructor(private readonly prisma: Prisma) {}

  /** Newest first. */
  @Answers(matching.listRankingRuns)
  async list({ cursor, limit }: ParsedInputOf<typeof matching.listRankingRuns>, { city }: MessageContext) {
    const rows = await this.prisma.rankingRun.findMany({
      where: { city, ...beyondMoment(cursor, 'startedAt', 'desc') },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    const unfinished = rows.filter(({ finishedAt }) => finishedAt === null).map(({ id }) => id);
    const pending = await pendingOf(this.prisma, unfinished);
    const keyOf = ({ startedAt, id }: (typeof rows)[number]) => momentKey(startedAt, id);
    return toPage(rows, limit, keyOf, (row) => runOf(row, pending.get(row.id) ?? 0));
  }
}
