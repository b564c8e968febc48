import { Injectable } from '@nestjs/common';
import { type MessageContext, matching, type ParsedInputOf } from '@queqiao/contracts';
import { readCursor, toPage } from '@queqiao/database';
import { Answers } from '@queqiao/messaging';
import { Prisma } from '../../prisma.js';
import { fromRows } from './suggestions.rows.js';

@Injectable()
export class DueService {
  constructor(private readonly prisma: Prisma) {}

  /** Those of closed needs are left out. */
  @Answers(matching.listDueSuggestions)
  async list({ cursor, limit }: ParsedInputOf<typeof matching.listDueSuggestions>, { city }: MessageContext) {
    const closed = await this.prisma.target.findMany({ where: { city, closed: true }, select: { id: true } });
    const isDue = {
      city,
      state: 'open',
      returned: { path: ['because'], equals: 'due' },
      targetId: { notIn: closed.map(({ id }) => id) },
    };
    const rows = await this.prisma.suggestion.findMany({
      where: { ...isDue, id: { gt: readCursor(cursor) } },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
    const page = toPage(await fromRows(this.prisma, rows), limit, ({ id }) => id);
    return { ...page, total: await this.prisma.suggestion.count({ where: isDue }) };
  }
}
