import { Controller, Delete, Get, HttpCode, Patch, Post, Put, Req, Res, type Type } from '@nestjs/common';
import {
  type AddressedOperation,
  API,
  CATALOGUE,
  line,
  type MessageContext,
  parse,
  type ServedFile,
} from '@queqiao/contracts';
import { Bus, KeyClaims } from '@queqiao/messaging';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inputReader } from './read-input.js';
import { serveFile } from './served-file.js';

export const OPERATIONS = Symbol('AddressedOperation[]');

const ROUTES = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/** A controller that parses the input and calls the service that owns the operation. */
export function mount(operation: AddressedOperation): Type {
  const { method, path, status, located, isFile } = operation.http;
  const route = ROUTES[method];
  const readInput = inputReader(operation);

  @Controller(API)
  class Mounted {
    constructor(
      private readonly bus: Bus,
      private readonly keys: KeyClaims,
    ) {}

    @route(path)
    @HttpCode(status)
    async answer(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
      const input = readInput(request);
      const context = contextOf(request);
      await this.keys.claim(operation, context);
      const output = await this.bus.request(operation, input, context);
      if (located) reply.header('location', `${request.url.split('?')[0]}/${(output as { id: string }).id}`);
      return isFile ? serveFile(reply, output as ServedFile) : output;
    }
  }
  return Mounted;
}

function contextOf(request: FastifyRequest): MessageContext {
  const { city = CATALOGUE } = request.params as { city?: string };
  const context = { city, actor: request.actor, requestId: request.id };
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return context;
  return { ...context, idempotencyKey: parse(line(128), key, 'Idempotency-Key') };
}
