import type { ServerResponse } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { AppError, streamedEvents } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { EventStream } from './event-stream.js';

const HEARTBEAT_MS = 15_000;

/** Subscribes once for the process and passes each event to the open streams of its city. */
@Injectable()
export class CityEvents implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly streams = new Map<string, Set<EventStream>>();
  private heartbeat: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly bus: Bus) {}

  onApplicationBootstrap(): void {
    for (const event of streamedEvents()) {
      this.bus.listen(event, ({ city, ...data }) => this.tell(city, event.streamed.as, data));
    }
    this.heartbeat = setInterval(() => this.all().forEach((stream) => void stream.beat()), HEARTBEAT_MS);
  }

  /** Open streams would keep the server from closing. */
  onModuleDestroy(): void {
    this.closed = true;
    clearInterval(this.heartbeat);
    for (const stream of this.all()) stream.end();
  }

  /** Until `response` closes. Throws `unavailable` during shutdown. */
  open(city: string, response: ServerResponse): void {
    if (this.closed) throw new AppError('unavailable', { zh: '服务正在关闭', en: 'The service is shutting down' });
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const stream = new EventStream(response);
    const ofCity = this.streams.get(city) ?? new Set();
    this.streams.set(city, ofCity.add(stream));
    response.once('close', () => void ofCity.delete(stream));
  }

  private tell(city: string, event: string, data: unknown): void {
    for (const stream of this.streams.get(city) ?? []) stream.send(event, data);
  }

  private all(): EventStream[] {
    return [...this.streams.values()].flatMap((ofCity) => [...ofCity]);
  }
}
