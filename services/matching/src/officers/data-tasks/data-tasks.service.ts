import { Injectable } from '@nestjs/common';
import {
  AppError,
  dataTasks,
  type MessageContext,
  notFound,
  type OutputOf,
  type ParsedInputOf,
  refOf,
} from '@queqiao/contracts';
import { momentKey, readMomentCursor, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma } from '../../prisma.js';
import { toDataTask } from './data-tasks.rows.js';

/** Shows what officers found wrong in the data, and takes the word that it was seen to. */
@Injectable()
export class DataTasksService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(dataTasks.listDataTasks)
  async list(
    { state, cursor, limit }: ParsedInputOf<typeof dataTasks.listDataTasks>,
    { city }: MessageContext,
  ): Promise<OutputOf<typeof dataTasks.listDataTasks>> {
    const rows = await this.prisma.dataTask.findMany({
      where: { city, state, ...after(cursor) },
      orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    });
    const page = toPage(rows, limit, ({ openedAt, id }) => momentKey(openedAt, id));
    return { ...page, items: page.items.map(toDataTask) };
  }

  /** Throws `conflict` for a task that is open no longer. */
  @Answers(dataTasks.closeDataTask)
  async close(
    input: ParsedInputOf<typeof dataTasks.closeDataTask>,
    context: MessageContext,
  ): Promise<dataTasks.DataTask> {
    const { id, note } = input;
    const { city, actor } = context;
    return runOnce(this.prisma, dataTasks.closeDataTask, input, context, async (tx) => {
      const closed = { state: 'done', closedBy: refOf(actor), closedAt: new Date(), closingNote: note };
      const { count } = await tx.dataTask.updateMany({ where: { id, city, state: 'open' }, data: closed });
      const row = await tx.dataTask.findFirst({ where: { id, city } });
      if (row === null) throw notFound('id', id);
      if (count === 0) throw notOpen();
      return toDataTask(row);
    });
  }
}

function after(cursor: string | undefined) {
  const last = readMomentCursor(cursor);
  if (last === undefined) return {};
  const { moment: openedAt, id } = last;
  return { OR: [{ openedAt: { gt: openedAt } }, { openedAt, id: { gt: id } }] };
}

function notOpen(): AppError {
  const message = { zh: '该任务已关闭', en: 'This task is closed already' };
  return new AppError('conflict', message, [{ field: 'id', rule: 'open', message }]);
}
