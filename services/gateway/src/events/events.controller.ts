import { Controller, Get, Param, Res, SetMetadata } from '@nestjs/common';
import { API, cityEvents, streamedEvents } from '@queqiao/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { OPERATION, type Operation } from '../http/operation.js';
import { CityEvents } from './city-events.js';

const operation: Operation = {
  name: 'gateway.events',
  method: 'GET',
  summary: '事件流 · Server-sent events: new rankings, decisions and weights of the city',
  status: 200,
  path: z.strictObject({}),
  rest: z.strictObject({}),
  output: { events: Object.fromEntries(streamedEvents().map(({ streamed }) => [streamed.as, streamed.data])) },
  located: false,
};

@Controller(API)
export class EventsController {
  constructor(private readonly events: CityEvents) {}

  @Get(cityEvents.http.path)
  @SetMetadata(OPERATION, operation)
  open(@Param('city') city: string, @Res() reply: FastifyReply): void {
    this.events.open(city, reply.raw);
    reply.hijack();
  }
}
