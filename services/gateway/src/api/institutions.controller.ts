import { Controller } from '@nestjs/common';
import { experts } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

const { listInstitutions, getInstitution, createInstitution, updateInstitution } = experts;

@Controller('api/cities/:city/institutions')
export class InstitutionsController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', listInstitutions, { summary: '高校院所列表 · Universities and institutes' })
  list(@Asks() { input, context }: Asked<typeof listInstitutions>) {
    return this.bus.request(listInstitutions, input, context);
  }

  @Route('GET', ':id', getInstitution, { summary: '高校院所 · One institution' })
  get(@Asks() { input, context }: Asked<typeof getInstitution>) {
    return this.bus.request(getInstitution, input, context);
  }

  @Route('POST', '', createInstitution, { summary: '新增高校院所 · Create an institution', creates: true })
  create(@Asks() { input, context }: Asked<typeof createInstitution>) {
    return this.bus.request(createInstitution, input, context);
  }

  @Route('PATCH', ':id', updateInstitution, { summary: '修改高校院所 · Change an institution' })
  update(@Asks() { input, context }: Asked<typeof updateInstitution>) {
    return this.bus.request(updateInstitution, input, context);
  }
}
