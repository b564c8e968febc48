import { Injectable } from '@nestjs/common';
import {
  conflict,
  type DataOf,
  dataTasks,
  type MessageContext,
  matching,
  orNotFound,
  type ParsedInputOf,
  refOf,
} from '@queqiao/contracts';
import { beyondMoment, keepBefore, lockIds, momentKey, toPage } from '@queqiao/database';
import { Answers, type Delivery, On, publish, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { withPresentNames } from './task-names.rows.js';

type Task = dataTasks.DataTask;

const KINDS = ['enterprise', 'investor'] as const;
const ALREADY_CLOSED = { zh: '该任务已关闭', en: 'This task is closed already' };

/** 数据核查任务 for the records of organisations. */
@Injectable()
export class DataTasksService {
  constructor(private readonly prisma: Prisma) {}

  /** The decision may have been taken back before this event arrives; then the task stays withdrawn. */
  @On(matching.suggestionDecided)
  async open(decided: DataOf<typeof matching.suggestionDecided>, { tx, context }: Delivery<Tx>): Promise<void> {
    const task = dataTasks.taskOf(decided, KINDS);
    if (task === undefined || (await this.stored(tx, task.id, decided.city)) !== undefined) return;
    await this.store(tx, task, decided.city, context);
  }

  /** May arrive before the decision itself. A done task stays done. */
  @On(matching.decisionUndone)
  async withdraw(undone: DataOf<typeof matching.decisionUndone>, { tx, context }: Delivery<Tx>): Promise<void> {
    const task = dataTasks.taskOf(undone, KINDS);
    if (task === undefined || (await this.stored(tx, task.id, undone.city))?.state === 'done') return;
    const withdrawn = { state: 'withdrawn', closedBy: refOf(context.actor), closedAt: undone.undoneAt } as const;
    await this.store(tx, { ...task, ...withdrawn }, undone.city, context);
  }

  @Answers(dataTasks.listOrganisationTasks)
  async list(
    { state, cursor, limit }: ParsedInputOf<typeof dataTasks.listOrganisationTasks>,
    { city }: MessageContext,
  ) {
    const rows = await this.prisma.dataTask.findMany({
      where: { city, state, ...beyondMoment(cursor, 'openedAt', 'asc') },
      orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    });
    const tasks = rows.map(({ task }) => dataTasks.dataTask.parse(task));
    const named = await withPresentNames(this.prisma, tasks);
    return toPage(named, limit, ({ openedAt, id }) => momentKey(new Date(openedAt), id));
  }

  /** Throws `conflict` if the task is not open. */
  @Answers(dataTasks.closeOrganisationTask)
  close(input: ParsedInputOf<typeof dataTasks.closeOrganisationTask>, context: MessageContext) {
    return runOnce(this.prisma, dataTasks.closeOrganisationTask, input, context, async (tx) => {
      const task = orNotFound(await this.stored(tx, input.id, context.city), 'id', input.id);
      keepBefore(tx, task);
      if (task.state !== 'open') throw conflict('id', 'open', ALREADY_CLOSED);
      const closed = { closedBy: refOf(context.actor), closedAt: new Date().toISOString(), closingNote: input.note };
      return this.store(tx, { ...task, state: 'done', ...closed }, context.city, context);
    });
  }

  /** Locks the task, stored or not, until the transaction ends. */
  private async stored(tx: Tx, id: string, city: string): Promise<Task | undefined> {
    await lockIds(tx, 'data_task', [id]);
    const row = await tx.dataTask.findFirst({ where: { id, city } });
    return row === null ? undefined : dataTasks.dataTask.parse(row.task);
  }

  private async store(tx: Tx, task: Task, city: string, context: MessageContext): Promise<Task> {
    const { id, state, openedAt } = task;
    await tx.dataTask.upsert({ where: { id }, create: { id, city, state, openedAt, task }, update: { state, task } });
    await publish(tx, dataTasks.dataTaskChanged, { city, task }, context);
    return task;
  }
}
