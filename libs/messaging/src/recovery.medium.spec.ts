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
    service = await bed.start(GreetingService, [greet], [counted]);
  }, 60_000);
  afterAll(() => bed.close());

  it('loses no event and answers again when NATS is killed and started while events flow', async () => {
    const flow = startFlow('nats-restart');
    await flow.hasEffects(10);
    await bed.nats.kill();
    await flow.hasCommitted(20);
    await expect(service.bus.request(greet, { name: 'x' }, context)).rejects.toMatchObject({ code: 'unavailable' });
    await bed.nats.start();
    await flow.hasCommitted(20);

    await untilEffects('nats-restart', await flow.stop());
    await waitFor(() => answers());
  }, 40_000);

  it('makes the stream anew and fills it from the outbox when the JetStream store was wiped', async () => {
    await commitMany('before-wipe', 5);
    await untilEffects('before-wipe', 5);

    await bed.nats.wipe();
    // Whoever has not yet seen these events, such as a new service, must still be able to read them.
    await bed.pool.query(`DELETE FROM inbox_message; DELETE FROM effect WHERE id = 'before-wipe'`);

    await untilEffects('before-wipe', 5);
    await commitMany('after-wipe', 5);
    await untilEffects('after-wipe', 5);
  }, 40_000);

  it('loses no event and stays alive when Postgres is restarted while events flow', async () => {
    const flow = startFlow('postgres-restart');
    await flow.hasEffects(10);
    await bed.postgres.restart();
    await flow.hasCommitted(20);

    await untilEffects('postgres-restart', await flow.stop());
    expect(await answers()).toBe(true);
    // The connection that listens is back: events need not wait for the poll, which comes once a second.
    const before = Date.now();
    for (let version = 1; version <= 5; version++) {
      await bed.commit(counted, { id: 'prompt', version });
      await untilEffects('prompt', version);
    }
    expect(Date.now() - before).toBeLessThan(3_000);
  }, 40_000);

  it('stays alive when Postgres is restarted while a batch waits for NATS', async () => {
    await bed.nats.kill();
    await commitMany('both-away', 5);
    await waitFor(isBatchHeld);
    await bed.postgres.restart();
    await bed.nats.start();

    await untilEffects('both-away', 5);
  }, 40_000);

  it('stops within seconds while NATS is away', async () => {
    const other = await bed.start(GreetingService, [greet], [counted]);
    await bed.nats.kill();
    const before = Date.now();
    await other.stop();
    expect(Date.now() - before).toBeLessThan(8_000);
    await bed.nats.start();
  }, 40_000);

  /** Commits event after event until it is stopped; a commit that fails is tried again, as a caller would. */
  function startFlow(id: string) {
    let count = 0;
    let isOn = true;
    const done = (async () => {
      for (; isOn; count++) await waitFor(() => commits({ id, version: count + 1 }));
    })();
    return {
      hasEffects: (wanted: number) => waitFor(async () => (await bed.effectsOf(id)).length >= wanted),
      /** Waits until so many more are committed. */
      hasCommitted: async (more: number) => {
        const wanted = count + more;
        await waitFor(() => count >= wanted);
      },
      stop: async () => {
        isOn = false;
        await done;
        return count;
      },
    };
  }

  async function commitMany(id: string, count: number): Promise<void> {
    for (let version = 1; version <= count; version++) await bed.commit(counted, { id, version });
  }

  /** Whether the relay holds rows of the outbox and waits for NATS to take them. */
  async function isBatchHeld(): Promise<boolean> {
    const { rows } = await bed.pool.query(
      `SELECT 1 FROM pg_stat_activity WHERE state = 'idle in transaction' AND query LIKE '%outbox_message%'`,
    );
    return rows.length > 0;
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
