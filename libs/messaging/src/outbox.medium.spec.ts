import { AppError } from '@queqiao/contracts';
import { waitFor } from '@queqiao/testing';
import { publish } from './outbox.js';
import { context, TestBed } from './testing/test-bed.js';
import { CountingService, counted } from './testing/test-events.js';

const FAIL_TO_MARK = `
  CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'crashed before marking'; END $$;
  CREATE TRIGGER crash BEFORE UPDATE ON outbox_message FOR EACH ROW EXECUTE FUNCTION crash()`;

describe('outbox', () => {
  let bed: TestBed;

  beforeAll(async () => {
    bed = await TestBed.open();
  }, 60_000);
  afterAll(() => bed.close());

  it('publishes, exactly once in effect, what a process committed before it crashed', async () => {
    await bed.commit(counted, { id: 'crash', version: 1 });
    expect(await bed.unpublished()).toBe(1);

    const next = await bed.start(CountingService, [], [counted]);

    await waitFor(async () => (await bed.effectsOf('crash')).length > 0);
    await next.stop();
    expect(await bed.effectsOf('crash')).toEqual([1]);
    expect(await bed.unpublished()).toBe(0);
  });

  it('has one effect when a process crashes after publishing and before marking the row', async () => {
    await bed.pool.query(FAIL_TO_MARK);
    await bed.commit(counted, { id: 'unmarked', version: 1 });
    const crashing = await bed.start(CountingService, [], [counted]);
    await waitFor(async () => (await bed.effectsOf('unmarked')).length > 0);
    await crashing.stop();
    expect(await bed.unpublished()).toBe(1);
    await bed.pool.query('DROP TRIGGER crash ON outbox_message');

    const next = await bed.start(CountingService, [], [counted]);
    await bed.commit(counted, { id: 'after', version: 1 });
    await waitFor(async () => (await bed.effectsOf('after')).length > 0);
    await next.stop();

    expect(await bed.unpublished()).toBe(0);
    expect(await bed.effectsOf('unmarked')).toEqual([1]);
  });

  it('sends nothing of a transaction that is rolled back', async () => {
    const service = await bed.start(CountingService, [], [counted]);
    const failing = bed.db.$transaction(async (tx) => {
      await publish(tx, counted, { id: 'rolled-back', version: 1 }, context);
      throw new Error('changed my mind');
    });

    await expect(failing).rejects.toThrow('changed my mind');
    await bed.commit(counted, { id: 'kept', version: 1 });
    await waitFor(async () => (await bed.effectsOf('kept')).length > 0);
    await service.stop();

    expect(await bed.effectsOf('rolled-back')).toEqual([]);
  });

  it('sends a few hundred events in the order of their commits', async () => {
    const service = await bed.start(CountingService, [], [counted]);
    const versions = Array.from({ length: 250 }, (_, index) => index + 1);

    await bed.commit(counted, ...versions.map((version) => ({ id: 'many', version })));
    await waitFor(async () => (await bed.effectsOf('many')).length === versions.length);
    await service.stop();

    expect(await bed.effectsOf('many')).toEqual(versions);
  });

  it('wakes up at a commit and does not wait for the next poll', async () => {
    const service = await bed.start(CountingService, [], [counted]);
    const before = Date.now();
    for (let version = 1; version <= 10; version++) {
      await bed.commit(counted, { id: 'prompt', version });
      await waitFor(async () => (await bed.effectsOf('prompt')).length === version);
    }
    // The poll comes once a second, and so would have taken ten.
    expect(Date.now() - before).toBeLessThan(5_000);
    await service.stop();
  });

  it('lets two processes share one outbox without doubling anything', async () => {
    const pair = await Promise.all([
      bed.start(CountingService, [], [counted]),
      bed.start(CountingService, [], [counted]),
    ]);
    const versions = Array.from({ length: 100 }, (_, index) => index + 1);

    await bed.commit(counted, ...versions.map((version) => ({ id: 'shared', version })));
    await waitFor(async () => (await bed.effectsOf('shared')).length >= versions.length);
    await Promise.all(pair.map((service) => service.stop()));

    expect((await bed.effectsOf('shared')).sort((a, b) => a - b)).toEqual(versions);
  });

  it('refuses an event that breaks its contract or is too large, and with it the change', async () => {
    const broken = bed.commit(counted, { id: 'broken', version: 0 });
    const large = bed.commit(counted, { id: 'x'.repeat(2 ** 20), version: 1 });

    await expect(broken).rejects.toThrow(AppError);
    await expect(large).rejects.toThrow(/too large/);
    expect(await bed.unpublished()).toBe(0);
  });
});
