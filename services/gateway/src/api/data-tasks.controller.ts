import { Controller } from '@nestjs/common';
import { dataTasks } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

const { listDataTasks, closeDataTask } = dataTasks;

@Controller('api/cities/:city/data-tasks')
export class DataTasksController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', listDataTasks, { summary: '数据核查任务 · What officers found wrong in the records of candidates' })
  list(@Asks() { input, context }: Asked<typeof listDataTasks>) {
    return this.bus.request(listDataTasks, input, context);
  }

  @Route('POST', ':id/closing', closeDataTask, { summary: '关闭任务 · Close a task, with a word on what came of it' })
  close(@Asks() { input, context }: Asked<typeof closeDataTask>) {
    return this.bus.request(closeDataTask, input, context);
  }
}
