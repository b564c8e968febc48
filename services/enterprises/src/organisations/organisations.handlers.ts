import { Controller } from '@nestjs/common';
import { enterprises, type MessageContext, type OutputOf, type ParsedInputOf } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { OrganisationsService } from './organisations.service.js';

const { importOrganisations, createOrganisation, getOrganisation, updateOrganisation, listOrganisations } = enterprises;

@Controller()
export class OrganisationsHandlers {
  constructor(private readonly organisations: OrganisationsService) {}

  @Handles(importOrganisations)
  import(input: ParsedInputOf<typeof importOrganisations>, context: MessageContext) {
    return this.organisations.import(input.rows, context);
  }

  @Handles(createOrganisation)
  create(input: ParsedInputOf<typeof createOrganisation>, context: MessageContext) {
    return this.organisations.create(input, context);
  }

  @Handles(getOrganisation)
  get(input: ParsedInputOf<typeof getOrganisation>, context: MessageContext) {
    return this.organisations.get(input.id, context);
  }

  @Handles(updateOrganisation)
  update(input: ParsedInputOf<typeof updateOrganisation>, context: MessageContext) {
    return this.organisations.update(input, context);
  }

  @Handles(listOrganisations)
  list(
    input: ParsedInputOf<typeof listOrganisations>,
    context: MessageContext,
  ): Promise<OutputOf<typeof listOrganisations>> {
    return this.organisations.list(input, context);
  }
}
