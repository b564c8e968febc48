import { Controller } from '@nestjs/common';
import { projects } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

@Controller('api/cities')
export class CitiesController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', '', projects.listCities, { summary: '城市列表 · The cities of this installation' })
  list(@Asks() { input, context }: Asked<typeof projects.listCities>) {
    return this.bus.request(projects.listCities, input, context);
  }
}
