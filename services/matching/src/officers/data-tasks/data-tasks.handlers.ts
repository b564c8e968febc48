import { Controller } from '@nestjs/common';
import { dataTasks, type MessageContext, type OutputOf, type ParsedInputOf } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { DataTasksService } from './data-tasks.service.js';

@Controller()
export class DataTasksHandlers {
  constructor(private readonly tasks: DataTasksService) {}

  @Handles(dataTasks.listDataTasks)
  list(
    input: ParsedInputOf<typeof dataTasks.listDataTasks>,
    context: MessageContext,
  ): Promise<OutputOf<typeof dataTasks.listDataTasks>> {
    return this.tasks.list(input, context);
  }

  @Handles(dataTasks.closeDataTask)
  close(input: ParsedInputOf<typeof dataTasks.closeDataTask>, context: MessageContext): Promise<dataTasks.DataTask> {
    return this.tasks.close(input, context);
  }
}
