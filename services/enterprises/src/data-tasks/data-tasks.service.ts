import { Injectable } from '@nestjs/common';
import { type DataOf, dataTasks, type MessageContext, matching, type ParsedInputOf } from '@queqiao/contracts';
import { Answers, type Delivery, On } from '@queqiao/messaging';
import { DataTasks } from '@queqiao/records';
import { Prisma, type Tx } from '../prisma.js';
import { withPresentNames } from './task-names.rows.js';

const { listOrganisationTasks, closeOrganisationTask } = dataTasks;

/** 数据核查任务 for the records of organisations. */
@Injectable()
export class DataTasksService {
  private readonly tasks: DataTasks<Tx>;

  constructor(prisma: Prisma) {
    this.tasks = new DataTasks<Tx>(prisma, ['enterprise', 'investor'], (tasks) => withPresentNames(prisma, tasks));
  }

  @On(matching.suggestionDecided)
  open(decided: DataOf<typeof matching.suggestionDecided>, delivery: Delivery<Tx>): Promise<void> {
    return this.tasks.open(decided, delivery);
  }

  @On(matching.decisionUndone)
  withdraw(undone: DataOf<typeof matching.decisionUndone>, delivery: Delivery<Tx>): Promise<void> {
    return this.tasks.withdraw(undone, delivery);
  }

  @Answers(listOrganisationTasks)
  list(input: ParsedInputOf<typeof listOrganisationTasks>, context: MessageContext) {
    return this.tasks.list(input, context);
  }

  @Answers(closeOrganisationTask)
  close(input: ParsedInputOf<typeof closeOrganisationTask>, context: MessageContext) {
    return this.tasks.close(closeOrganisationTask, input, context);
  }
}
