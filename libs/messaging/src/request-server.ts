import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import { type Operation, parse, reachOf, refuseUnless } from '@queqiao/contracts';
import { forCity } from '@queqiao/database';
import { withAudit } from './audit.js';
import { contextOf, isExpired } from './headers.js';
import { readJson } from './json.js';
import { ListCursors } from './list-cursors.js';
import { asAppError, writeFailure, writeReply } from './reply.js';

/** Answers one operation. Processes of a service share the work through a queue group. */
export class RequestServer {
  private readonly logger = new Logger(RequestServer.name);
  private readonly cursors: ListCursors;
  private readonly underWay = new Set<Promise<void>>();
  private subscription: Subscription | undefined;

  constructor(
    private readonly options: { readonly service: string; readonly nats: NatsConnection },
    private readonly contract: Operation,
    private readonly call: (input: unknown, context: unknown) => Promise<unknown>,
  ) {
    this.cursors = new ListCursors(contract);
  }

  async start(): Promise<void> {
    this.subscription = this.options.nats.subscribe(this.contract.name, {
      queue: this.options.service,
      callback: (failure, message) => {
        if (failure !== null) return this.logger.error(`${this.contract.name}: ${failure.message}`);
        const work = this.answer(message).finally(() => this.underWay.delete(work));
        this.underWay.add(work);
      },
    });
  }

  async stop(): Promise<void> {
    try {
      await this.subscription?.drain();
    } catch (error) {
      this.logger.warn(`${this.contract.name} stops without the server: ${String(error)}`);
    }
    await Promise.all(this.underWay);
  }

  private async answer(message: Msg): Promise<void> {
    if (isExpired(message.headers, Date.now())) return;
    const reply = await this.reply(message);
    try {
      message.respond(reply);
    } catch (error) {
      // The answer is too large or the connection closed; the caller must not wait in vain.
      this.logger.error(`${this.contract.name} cannot answer`, trace(error));
      if (!this.options.nats.isClosed()) message.respond(writeFailure(error));
    }
  }

  private async reply(message: Msg): Promise<string> {
    try {
      const told = contextOf(message, 'request');
      const reach = reachOf(this.contract.may, told.actor);
      refuseUnless(reach !== undefined, this.contract.summary);
      const context = { ...told, reach };
      const input = parse(this.contract.input, readJson(message.string()));
      const answer = () => this.call(this.cursors.open(input, context), context);
      const output = await forCity(told.city, () => withAudit(this.contract, answer));
      return writeReply(this.contract, this.cursors.close(output, input, context));
    } catch (error) {
      const known = asAppError(error);
      if (known.code === 'internal') this.logger.error(`${this.contract.name} failed`, trace(known.cause ?? known));
      else if (known.code === 'unavailable') this.logger.warn(`${this.contract.name}: ${String(known.cause ?? known)}`);
      return writeFailure(known);
    }
  }
}

function trace(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
