import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { waitFor } from '@queqiao/testing';
import { z } from 'zod';
import { Answers } from './answers.js';
import { context, TestBed, type TestService, testOperation } from './testing/test-bed.js';
import { CountingService, counted } from './testing/test-events.js';

const greet = testOperation(
  'matching.greet',
  z.strictObject({ name: z.string() }),
  z.strictObject({ text: z.string() }),
  {
    deadlineMs: 500,
  },
);

@Injectable()
class GreetingService extends CountingService {
  @Answers(greet)
  async greet({ name }: { name: string }): Promise<{ text: string }> {
    return { text: `你好 ${name}` };
  }
}

describe('recovery', () => {
  let bed: TestBed;
  let service: TestService;

  beforeAll(async () => {
    bed = await TestBed.open();
    service = await bed.start(GreetingService, [greet]);
  }, 60_000);
  afterAll(() => bed.close());

  it('loses no event and answers again when NATS is killed and started while events flow', async () => {
    const flow = commitFlow('nats-restart', 60);
    await sleep(300);
    await bed.nats.kill();
    await sleep(500);
    await expect(service.bus.request(greet, { name: 'x' }, context)).rejects.toMatchObject({ code: 'unavailable' });
    await bed.nats.start();
    await flow;

    await untilEffects('nats-restart', 60);
    await waitFor(() => answers());
  }, 40_000);

  it('makes the stream anew and fills it from the outbox when the JetStream store was wiped', async () => {
    await commitFlow('before-wipe', 5);
    await untilEffects('before-wipe', 5);

    await bed.nats.wipe();
    // Whoever has not yet seen these events, such as a new service, must still be able to read them.
    await bed.pool.query(`DELETE FROM inbox_message; DELETE FROM effect WHERE id = 'before-wipe'`);

    await untilEffects('before-wipe', 5);
    await commitFlow('after-wipe', 5);
    await untilEffects('after-wipe', 5);
  }, 40_000);

  it('loses no event and stays alive when Postgres is restarted while events flow', async () => {
    const flow = commitFlow('postgres-restart', 60);
    await sleep(300);
    await bed.postgres.restart();
    await flow;

    await untilEffects('postgres-restart', 60);
    expect(await answers()).toBe(true);
    // The connection that listens is back: events need not wait for the poll, which comes once a second.
    const waits: number[] = [];
    for (let version = 1; version <= 5; version++) {
      const before = Date.now();
      await bed.commit(counted, { id: 'prompt', version });
      await untilEffects('prompt', version);
      waits.push(Date.now() - before);
    }
    expect(Math.min(...waits)).toBeLessThan(500);
  }, 40_000);

  it('stays alive when Postgres is restarted while a batch waits for NATS', async () => {
    await bed.nats.kill();
    await commitFlow('both-away', 5);
    await sleep(200);
    await bed.postgres.restart();
    await bed.nats.start();

    await untilEffects('both-away', 5);
  }, 40_000);

  it('stops within seconds while NATS is away', async () => {
    const other = await bed.start(GreetingService, [greet]);
    await bed.nats.kill();
    const before = Date.now();
    await other.stop();
    expect(Date.now() - before).toBeLessThan(8_000);
    await bed.nats.start();
  }, 40_000);

  /** Commits events over about a second; a commit that fails is tried again, as a caller would. */
  async function commitFlow(id: string, count: number): Promise<void> {
    for (let version = 1; version <= count; version++) {
      await waitFor(() => commits({ id, version }));
      await sleep(10);
    }
  }

  async function commits(data: { id: string; version: number }): Promise<boolean> {
    try {
      await bed.commit(counted, data);
      return true;
    } catch {
      // Postgres is away; whether the commit came through is unknown, so a version may come twice.
      return false;
    }
  }

  async function answers(): Promise<boolean> {
    try {
      return (await service.bus.request(greet, { name: '桥' }, context)).text === '你好 桥';
    } catch {
      // Not connected again yet.
      return false;
    }
  }

  const untilEffects = (id: string, count: number) =>
    waitFor(async () => new Set(await bed.effectsOf(id).catch(() => [])).size === count, 30_000);
});
