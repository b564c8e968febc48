import { Controller, Get, Param, Res } from '@nestjs/common';
import { API, cityEvents } from '@queqiao/contracts';
import type { FastifyReply } from 'fastify';
import { CityEvents } from './city-events.js';

@Controller(API)
export class EventsController {
  constructor(private readonly events: CityEvents) {}

  @Get(cityEvents.http.path)
  open(@Param('city') city: string, @Res() reply: FastifyReply): void {
    this.events.open(city, reply.raw);
    reply.hijack();
  }
}
