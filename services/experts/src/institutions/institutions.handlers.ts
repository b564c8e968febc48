import { Controller } from '@nestjs/common';
import { experts, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { InstitutionsService } from './institutions.service.js';

const { importInstitutions, createInstitution, getInstitution, updateInstitution, listInstitutions } = experts;

@Controller()
export class InstitutionsHandlers {
  constructor(private readonly institutions: InstitutionsService) {}

  @Handles(importInstitutions)
  import(input: ParsedInputOf<typeof importInstitutions>, context: MessageContext) {
    return this.institutions.import(input.rows, context);
  }

  @Handles(createInstitution)
  create(input: ParsedInputOf<typeof createInstitution>, context: MessageContext) {
    return this.institutions.create(input, context);
  }

  @Handles(getInstitution)
  get(input: ParsedInputOf<typeof getInstitution>, context: MessageContext) {
    return this.institutions.get(input.id, context);
  }

  @Handles(updateInstitution)
  update(input: ParsedInputOf<typeof updateInstitution>, context: MessageContext) {
    return this.institutions.update(input, context);
  }

  @Handles(listInstitutions)
  list(input: ParsedInputOf<typeof listInstitutions>, context: MessageContext) {
    return this.institutions.list(input, context);
  }
}
