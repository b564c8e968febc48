import { Injectable } from '@nestjs/common';
import { type MessageContext, matching, type ParsedInputOf } from '@queqiao/contracts';
import { beyondMoment, momentKey, toPage } from '@queqiao/database';
import { Answers } from '@queqiao/messaging';
import { Prisma } from '../../prisma.js';
import { pendingOf, runOf } from './runs.rows.js';

@Injectable()
export class RunsService {
  constructor(private readonly prisma: Prisma) {}

  /** The newest first. */
  @Answers(matching.listRankingRuns)
  async list({ cursor, limit }: ParsedInputOf<typeof matching.listRankingRuns>, { city }: MessageContext) {
    const rows = await this.prisma.rankingRun.findMany({
      where: { city, ...beyondMoment(cursor, 'startedAt', 'desc') },
      orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    const page = toPage(rows, limit, ({ startedAt, id }) => momentKey(startedAt, id));
    const underWay = page.items.filter(({ finishedAt }) => finishedAt === null);
    const pending = await pendingOf(
      this.prisma,
      underWay.map(({ id }) => id),
    );
    return { ...page, items: page.items.map((row) => runOf(row, pending.get(row.id) ?? 0)) };
  }
}
