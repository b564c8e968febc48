import { Controller } from '@nestjs/common';
import { enterprises } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

const { listNeeds, getNeed, registerNeed, importNeeds } = enterprises;

@Controller('api/cities/:city/needs')
export class NeedsController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', listNeeds, { summary: '需求列表 · Registered needs' })
  list(@Asks() { input, context }: Asked<typeof listNeeds>) {
    return this.bus.request(listNeeds, input, context);
  }

  @Route('GET', ':id', getNeed, { summary: '需求 · One need' })
  get(@Asks() { input, context }: Asked<typeof getNeed>) {
    return this.bus.request(getNeed, input, context);
  }

  @Route('POST', '', registerNeed, { summary: '登记需求 · Register a need; its candidates are ranked', creates: true })
  register(@Asks() { input, context }: Asked<typeof registerNeed>) {
    return this.bus.request(registerNeed, input, context);
  }

  @Route('POST', 'import', importNeeds, { summary: '批量导入需求 · Import many; bad rows are reported' })
  import(@Asks() { input, context }: Asked<typeof importNeeds>) {
    return this.bus.request(importNeeds, input, context);
  }
}
