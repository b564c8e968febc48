import { Controller } from '@nestjs/common';
import { settings } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

const { getMatchingSettings, changeMatchingSettings } = settings;

@Controller('api/cities/:city/matching-settings')
export class SettingsController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', getMatchingSettings, {
    summary: '匹配设置 · What the city has set for its matching beside weights',
  })
  get(@Asks() { input, context }: Asked<typeof getMatchingSettings>) {
    return this.bus.request(getMatchingSettings, input, context);
  }

  @Route('PATCH', '', changeMatchingSettings, { summary: '修改匹配设置 · Change settings; the lists follow' })
  change(@Asks() { input, context }: Asked<typeof changeMatchingSettings>) {
    return this.bus.request(changeMatchingSettings, input, context);
  }
}
