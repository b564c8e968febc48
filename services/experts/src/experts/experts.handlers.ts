import { Controller } from '@nestjs/common';
import { experts, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { ExpertsService } from './experts.service.js';

const { importExperts, listExperts } = experts;

@Controller()
export class ExpertsHandlers {
  constructor(private readonly experts: ExpertsService) {}

  @Handles(importExperts)
  import(input: ParsedInputOf<typeof importExperts>, context: MessageContext) {
    return this.experts.import(input.rows, context);
  }

  @Handles(listExperts)
  list(input: ParsedInputOf<typeof listExperts>, context: MessageContext) {
    return this.experts.list(input, context);
  }
}
