import { randomUUID } from 'node:crypto';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { EventContract } from '@queqiao/contracts';
import { EVENT_STREAM } from '@queqiao/contracts/nats';
import { TESTS, waitFor } from '@queqiao/testing';
import { connectNats, type NatsConnection } from './connection.js';
import type { DeadLetter } from './dead-letters.js';
import { eventHeaders } from './headers.js';
import { context, QUICK_RETRY, TestBed, type TestService } from './testing/test-bed.js';
import { fault, faulty, followed, ManyService, stated } from './testing/test-events.js';

describe('event consumer', () => {
  let bed: TestBed;
  let service: TestService;
  let outsider: NatsConnection;

  beforeAll(async () => {
    bed = await TestBed.open();
    await bed.pool.query('CREATE TABLE state (id text PRIMARY KEY, version int NOT NULL)');
    service = await bed.start(ManyService, [], [stated, faulty, followed]);
    outsider = await connectNats(bed.nats.as(TESTS));
  }, 60_000);
  beforeEach(() => {
    fault.on = false;
  });
  afterAll(async () => {
    await outsider.close();
    await bed.close();
  });

  it('gives an event that comes twice one effect', async () => {
    const id = randomUUID();
    await deliver(stated, { id: 'twice', version: 1 }, id);
    await deliver(stated, { id: 'twice', version: 1 }, id);
    await deliver(stated, { id: 'twice-end', version: 1 });

    await untilEffect('twice-end');
    expect(await bed.effectsOf('twice')).toEqual([1]);
  });

  it('ends with the newest state when events come out of order', async () => {
    for (const version of [3, 1, 4, 2]) await deliver(stated, { id: 'disorder', version });

    await waitFor(async () => (await bed.effectsOf('disorder')).length === 4);
    expect((await bed.pool.query(`SELECT version FROM state WHERE id = 'disorder'`)).rows).toEqual([{ version: 4 }]);
  });

  it.each([
    ['is not JSON', 'no json', 'JSON'],
    ['holds a NUL', '{"id":"\0"', 'JSON'],
    ['lacks a field', '{"id":"a"}', 'version'],
    ['has a field too many', '{"id":"a","version":1,"extra":true}', 'extra'],
  ])('puts an event that %s aside at once, and goes on', async (name, payload, reason) => {
    const id = randomUUID();
    await deliver(stated, payload, id);
    await deliver(stated, { id: `after ${name}`, version: 1 });

    await untilEffect(`after ${name}`);
    const letter = await untilLetter(id);
    expect(letter).toMatchObject({
      consumer: 'matching-events-test-stated',
      deliveries: 1,
      replayed_at: null,
      context,
    });
    expect(letter.payload).toBe(payload.replace('\0', '\uFFFD'));
    expect(letter.reason).toContain(reason);
  });

  it.each([
    ['another message id, to have its effect again', '{"id":"again","version":1}', randomUUID()],
    ['another body', '{"id":"again","version":2}', undefined],
  ])('puts an event that comes with %s aside', async (_, payload, otherId) => {
    const id = randomUUID();
    const signed = eventHeaders(stated.name, '{"id":"again","version":1}', context, id);
    if (otherId !== undefined) signed.set('Queqiao-Message-Id', otherId);
    await jetstream(outsider).publish(stated.name, payload, { headers: signed });

    const letter = await untilLetter(otherId ?? id);
    expect(letter.reason).toContain('signed');
    await expect(service.replay(letter.id)).rejects.toMatchObject({ code: 'invalid' });
    expect(await bed.effectsOf('again')).toEqual([]);
  });

  it('puts an event without a message id or a sender aside', async () => {
    const before = (await service.deadLetters.list()).length;
    await jetstream(outsider).publish(stated.name, '{}');
    await waitFor(async () => (await service.deadLetters.list()).length === before + 1);

    expect((await service.deadLetters.list(1))[0]).toMatchObject({
      reason: 'unreadable: no message id',
      context: null,
    });
  });

  it('tries an event that fails again, puts it aside after the last try, and lets others pass meanwhile', async () => {
    const id = randomUUID();
    fault.on = true;
    fault.calls = 0;
    await deliver(faulty, { id: 'poison', version: 1 }, id);
    await deliver(faulty, { id: 'healthy', version: 1 });

    await untilEffect('healthy');
    const letter = await untilLetter(id);

    expect(letter).toMatchObject({ deliveries: 3, reason: 'Error: cannot digest it' });
    expect(fault.calls).toBe(4);
    expect(await bed.effectsOf('poison')).toEqual([]);
  });

  it('keeps trying an event for as long as the inbox cannot be written, and then gives it its effect', async () => {
    await bed.pool.query('ALTER TABLE inbox_message RENAME TO inbox_away');
    const id = randomUUID();
    await deliver(stated, { id: 'patient', version: 1 }, id);
    const before = await deliveries('stated');
    await waitFor(async () => (await deliveries('stated')) > before + 2 * QUICK_RETRY.deliveries);
    await bed.pool.query('ALTER TABLE inbox_away RENAME TO inbox_message');

    await untilEffect('patient');
    expect((await service.deadLetters.list()).filter((letter) => letter.message_id === id)).toEqual([]);
  });

  it('gives a dead letter its effect when it is replayed after the fault was mended, once', async () => {
    const id = randomUUID();
    fault.on = true;
    await deliver(faulty, { id: 'poison-mended', version: 7 }, id);
    const letter = await untilLetter(id);
    fault.on = false;

    await service.replay(letter.id);
    await service.replay(letter.id);

    expect(await bed.effectsOf('poison-mended')).toEqual([7]);
    expect((await untilLetter(id)).replayed_at).not.toBeNull();
  });

  it('tells why a replayed event has no effect while the fault is still there', async () => {
    const id = randomUUID();
    fault.on = true;
    await deliver(faulty, { id: 'poison-still', version: 1 }, id);
    const letter = await untilLetter(id);

    await expect(service.replay(letter.id)).rejects.toThrow('cannot digest it');
    expect((await untilLetter(id)).replayed_at).toBeNull();
    expect(await bed.effectsOf('poison-still')).toEqual([]);
  });

  it('knows no dead letter of an unknown id', async () => {
    await expect(service.replay(randomUUID())).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps the effect and does not repeat it when the work after the commit fails', async () => {
    await deliver(followed, { id: 'followed', version: 1 });
    await deliver(followed, { id: 'followed-end', version: 1 });

    await untilEffect('followed-end');
    expect(await bed.effectsOf('followed')).toEqual([1]);
    expect(fault.afterCommits).toBeGreaterThanOrEqual(1);
  });

  /** Puts an event on the stream as an outbox would, each time as a new message for JetStream. */
  async function deliver(event: EventContract, data: object | string, id: string = randomUUID()): Promise<void> {
    const payload = typeof data === 'string' ? data : JSON.stringify(data);
    await jetstream(outsider).publish(event.name, payload, { headers: eventHeaders(event.name, payload, context, id) });
  }

  /** How often JetStream has handed an event of this kind to the service. */
  async function deliveries(kind: string): Promise<number> {
    const { consumers } = await jetstreamManager(outsider);
    return (await consumers.info(EVENT_STREAM, `matching-events-test-${kind}`)).delivered.consumer_seq;
  }

  const untilEffect = (id: string) => waitFor(async () => (await bed.effectsOf(id)).length > 0);

  async function untilLetter(messageId: string): Promise<DeadLetter> {
    let found: DeadLetter | undefined;
    await waitFor(async () => {
      found = (await service.deadLetters.list()).find((letter) => letter.message_id === messageId);
      return found !== undefined;
    });
    return found as DeadLetter;
  }
});
