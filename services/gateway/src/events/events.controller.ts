import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { API, allows, cityEvents, refuseUnless } from '@queqiao/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CityEvents } from './city-events.js';

@Controller(API)
export class EventsController {
  constructor(private readonly events: CityEvents) {}

  @Get(cityEvents.http.path)
  open(@Param('city') city: string, @Req() { actor }: FastifyRequest, @Res() reply: FastifyReply): void {
    refuseUnless(allows(cityEvents.may, actor), cityEvents.summary);
    this.events.open(city, reply.raw);
    reply.hijack();
  }
}
