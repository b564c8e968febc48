import { Controller } from '@nestjs/common';
import { enterprises } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

const { listOrganisations, getOrganisation, createOrganisation, updateOrganisation, importOrganisations } = enterprises;

@Controller('api/cities/:city/organisations')
export class OrganisationsController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', listOrganisations, { summary: '机构列表 · Enterprises, investors and chambers' })
  list(@Asks() { input, context }: Asked<typeof listOrganisations>) {
    return this.bus.request(listOrganisations, input, context);
  }

  @Route('GET', ':id', getOrganisation, { summary: '机构 · One organisation' })
  get(@Asks() { input, context }: Asked<typeof getOrganisation>) {
    return this.bus.request(getOrganisation, input, context);
  }

  @Route('POST', '', createOrganisation, { summary: '新增机构 · Create an organisation', creates: true })
  create(@Asks() { input, context }: Asked<typeof createOrganisation>) {
    return this.bus.request(createOrganisation, input, context);
  }

  @Route('PATCH', ':id', updateOrganisation, { summary: '修改机构 · Change an organisation' })
  update(@Asks() { input, context }: Asked<typeof updateOrganisation>) {
    return this.bus.request(updateOrganisation, input, context);
  }

  @Route('POST', 'import', importOrganisations, { summary: '批量导入机构 · Import many; bad rows are reported' })
  import(@Asks() { input, context }: Asked<typeof importOrganisations>) {
    return this.bus.request(importOrganisations, input, context);
  }
}
