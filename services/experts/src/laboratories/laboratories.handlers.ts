import { Controller } from '@nestjs/common';
import { experts, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { LaboratoriesService } from './laboratories.service.js';

const { importLaboratories, listLaboratories } = experts;

@Controller()
export class LaboratoriesHandlers {
  constructor(private readonly laboratories: LaboratoriesService) {}

  @Handles(importLaboratories)
  import(input: ParsedInputOf<typeof importLaboratories>, context: MessageContext) {
    return this.laboratories.import(input.rows, context);
  }

  @Handles(listLaboratories)
  list(input: ParsedInputOf<typeof listLaboratories>, context: MessageContext) {
    return this.laboratories.list(input, context);
  }
}
