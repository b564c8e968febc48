import { Controller } from '@nestjs/common';
import { exposure, settings } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

const { getMatchingSettings, changeMatchingSettings } = settings;
const { getExposure } = exposure;

@Controller('api/cities/:city')
export class SettingsController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', 'matching-settings', getMatchingSettings, {
    summary: '匹配设置 · What the city has set for its matching beside weights',
  })
  get(@Asks() { input, context }: Asked<typeof getMatchingSettings>) {
    return this.bus.request(getMatchingSettings, input, context);
  }

  @Route('PATCH', 'matching-settings', changeMatchingSettings, {
    summary: '修改匹配设置 · Change settings; the lists follow',
  })
  change(@Asks() { input, context }: Asked<typeof changeMatchingSettings>) {
    return this.bus.request(changeMatchingSettings, input, context);
  }

  @Route('GET', 'exposure', getExposure, { summary: '展示统计 · Who was shown to whom within a week, and how evenly' })
  exposure(@Asks() { input, context }: Asked<typeof getExposure>) {
    return this.bus.request(getExposure, input, context);
  }
}
