import {
  type CandidateKind,
  conflict,
  type DataOf,
  dataTasks,
  type MessageContext,
  type matching,
  orNotFound,
  type ParsedInputOf,
  refOf,
} from '@queqiao/contracts';
import { beyondMoment, keepBefore, lockIds, momentKey, type Page, type RawSql, toPage } from '@queqiao/database';
import { type Delivery, publish, runOnce, type Transactional } from '@queqiao/messaging';

type Task = dataTasks.DataTask;
type Listing = typeof dataTasks.listOrganisationTasks;
type Closing = typeof dataTasks.closeOrganisationTask;

interface TaskRow {
  readonly task: unknown;
}

/** What of a service's Prisma client reads and writes its data tasks. */
export interface DataTaskTable {
  readonly dataTask: {
    findMany(of: {
      where: { city: string; state: string };
      orderBy: ({ openedAt: 'asc' } | { id: 'asc' })[];
      take: number;
    }): PromiseLike<TaskRow[]>;
    findFirst(of: { where: { id: string; city: string } }): PromiseLike<TaskRow | null>;
    upsert(of: {
      where: { id: string };
      create: { id: string; city: string; state: string; openedAt: string; task: object };
      update: { state: string; task: object };
    }): PromiseLike<unknown>;
  };
}

type TaskSql = DataTaskTable & RawSql;

const ALREADY_CLOSED = { zh: '该任务已关闭', en: 'This task is closed already' };

/** 数据核查任务: what officers found wrong in the records that one service owns. */
export class DataTasks<Tx extends TaskSql> {
  constructor(
    private readonly db: TaskSql & Transactional<Tx>,
    private readonly kinds: readonly CandidateKind[],
    /** Tasks call their records by the names that these bear now. */
    private readonly withPresentNames: (tasks: readonly Task[]) => Promise<Task[]>,
  ) {}

  /** The decision may have been taken back before this event arrives; then the task stays withdrawn. */
  async open(decided: DataOf<typeof matching.suggestionDecided>, { tx, context }: Delivery<Tx>): Promise<void> {
    const task = dataTasks.taskOf(decided, this.kinds);
    if (task === undefined || (await this.stored(tx, task.id, decided.city)) !== undefined) return;
    await this.store(tx, task, decided.city, context);
  }

  /** May arrive before the decision itself. A done task stays done. */
  async withdraw(undone: DataOf<typeof matching.decisionUndone>, { tx, context }: Delivery<Tx>): Promise<void> {
    const task = dataTasks.taskOf(undone, this.kinds);
    if (task === undefined || (await this.stored(tx, task.id, undone.city))?.state === 'done') return;
    const withdrawn = { state: 'withdrawn', closedBy: refOf(context.actor), closedAt: undone.undoneAt } as const;
    await this.store(tx, { ...task, ...withdrawn }, undone.city, context);
  }

  async list({ state, cursor, limit }: ParsedInputOf<Listing>, { city }: MessageContext): Promise<Page<Task>> {
    const rows = await this.db.dataTask.findMany({
      where: { city, state, ...beyondMoment(cursor, 'openedAt', 'asc') },
      orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    });
    const named = await this.withPresentNames(rows.map(({ task }) => dataTasks.dataTask.parse(task)));
    return toPage(named, limit, ({ openedAt, id }) => momentKey(new Date(openedAt), id));
  }

  /** Throws `conflict` if the task is not open. */
  close(operation: Closing, input: ParsedInputOf<Closing>, context: MessageContext): Promise<Task> {
    return runOnce(this.db, operation, input, context, async (tx) => {
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
