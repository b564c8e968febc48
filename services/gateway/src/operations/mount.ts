import { Controller, Delete, Get, HttpCode, Patch, Post, Put, Req, Res, type Type } from '@nestjs/common';
import { type AddressedOperation, API } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextOf } from './context.js';
import { inputReader } from './read-input.js';

/** Injects the operations that this gateway offers. */
export const OPERATIONS = Symbol('AddressedOperation[]');

const ROUTES = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

/** Makes the HTTP door to an operation: what comes in is parsed by its contract and passed on to the service that owns it. */
export function mount(operation: AddressedOperation): Type {
  const { method, path, status, located } = operation.http;
  const route = ROUTES[method];
  const readInput = inputReader(operation);

  @Controller(API)
  class Mounted {
    constructor(private readonly bus: Bus) {}

    @route(path)
    @HttpCode(status)
    async answer(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
      const output = await this.bus.request(operation, readInput(request), contextOf(request));
      if (located) reply.header('location', `${pathOf(request)}/${idOf(output)}`);
      return output;
    }
  }
  return Mounted;
}

function pathOf({ url }: FastifyRequest): string {
  const [path = ''] = url.split('?');
  return path;
}

function idOf(output: unknown): string {
  return (output as { id: string }).id;
}
