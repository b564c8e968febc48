import { Controller } from '@nestjs/common';
import { type MessageContext, type OutputOf, type ParsedInputOf, projects } from '@queqiao/contracts';
import { Handles } from '@queqiao/messaging';
import { IndustriesService } from './industries.service.js';

const { listIndustries, getIndustry, updateIndustry } = projects;

@Controller()
export class IndustriesHandlers {
  constructor(private readonly industries: IndustriesService) {}

  @Handles(listIndustries)
  list(_: ParsedInputOf<typeof listIndustries>, context: MessageContext): Promise<OutputOf<typeof listIndustries>> {
    return this.industries.list(context);
  }

  @Handles(getIndustry)
  get(input: ParsedInputOf<typeof getIndustry>, context: MessageContext) {
    return this.industries.get(input.id, context);
  }

  @Handles(updateIndustry)
  update(input: ParsedInputOf<typeof updateIndustry>, context: MessageContext) {
    return this.industries.update(input, context);
  }
}
