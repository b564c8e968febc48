import { Controller } from '@nestjs/common';
import { projects } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

const { listIndustries, getIndustry, updateIndustry, getChainMap } = projects;

@Controller('api/cities/:city/industries')
export class IndustriesController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', listIndustries, { summary: '优先产业列表 · Priority industries, the most important first' })
  list(@Asks() { input, context }: Asked<typeof listIndustries>) {
    return this.bus.request(listIndustries, input, context);
  }

  @Route('GET', ':id', getIndustry, { summary: '优先产业 · One priority industry' })
  get(@Asks() { input, context }: Asked<typeof getIndustry>) {
    return this.bus.request(getIndustry, input, context);
  }

  @Route('PATCH', ':id', updateIndustry, { summary: '修改优先产业 · Change a priority industry; it is ranked anew' })
  update(@Asks() { input, context }: Asked<typeof updateIndustry>) {
    return this.bus.request(updateIndustry, input, context);
  }

  @Route('GET', ':industryId/chain', getChainMap, { summary: '产业链图谱 · The chain map with the state of each node' })
  chain(@Asks() { input, context }: Asked<typeof getChainMap>) {
    return this.bus.request(getChainMap, input, context);
  }
}
