import { jest } from '@jest/globals';
import { headers } from '@nats-io/transport-node';
import { Injectable } from '@nestjs/common';
import { AppError, type MessageContext, type Operation, type RequestContext } from '@queqiao/contracts';
import { TESTS, waitFor } from '@queqiao/testing';
import { z } from 'zod';
import { Answers } from './answers.js';
import { Bus } from './bus.js';
import { connectNats, type NatsConnection } from './connection.js';
import { eventHeaders, requestHeaders } from './headers.js';
import { context, TestBed, type TestService, testOperation } from './testing/test-bed.js';
import { CountingService, stated } from './testing/test-events.js';

/** For one message. */
const TOO_LONG = 8 * 2 ** 20;
const ADD = '{"a":1,"b":2}';
const LATE = '{"id":"late"}';
const quick = { deadlineMs: 300 };
const add = testOperation('matching.add', z.strictObject({ a: z.int(), b: z.int() }), z.strictObject({ sum: z.int() }));
const whoAmI = testOperation(
  'matching.whoAmI',
  z.strictObject({}),
  z.strictObject({ actor: z.string(), city: z.string(), reach: z.string() }),
);
const keyOnward = testOperation(
  'matching.keyOnward',
  z.strictObject({}),
  z.strictObject({ key: z.string().nullable() }),
);
const keyHere = testOperation(
  'matching.keyHere',
  z.strictObject({}),
  keyOnward.output.extend({ onward: z.string().nullable() }),
);
const fail = testOperation('matching.fail', z.strictObject({ how: z.string() }), z.strictObject({}));
/** Is answered once {@link letGo} is called. */
const hold = testOperation('matching.hold', z.strictObject({ id: z.string() }), z.strictObject({}), quick);
const lie = testOperation('matching.lie', z.strictObject({}), z.strictObject({ sum: z.int() }));
const long = testOperation('matching.long', z.strictObject({}), z.strictObject({ text: z.string() }));
const unowned = testOperation('projects.unanswered', z.strictObject({}), z.strictObject({}));
const owned = [add, whoAmI, fail, hold, lie, long];

const problem = { field: 'how', rule: 'tone', message: { zh: '语气不对', en: 'Wrong tone' } };
const held = new Map<string, () => void>();
const letGo = (id: string) => held.get(id)?.();

@Injectable()
class SampleService {
  @Answers(add)
  async add({ a, b }: { a: number; b: number }): Promise<{ sum: number }> {
    return { sum: a + b };
  }

  @Answers(whoAmI)
  async whoAmI(_: object, { actor, city, reach }: RequestContext) {
    return { actor: actor.name, city, reach };
  }

  @Answers(fail)
  async fail({ how }: { how: string }): Promise<Record<string, never>> {
    if (how === 'known') throw new AppError('conflict', { zh: '冲突', en: 'Conflict' }, [problem]);
    throw new Error('the password is 1234');
  }

  @Answers(hold)
  async hold({ id }: { id: string }): Promise<Record<string, never>> {
    await new Promise<void>((resolve) => held.set(id, resolve));
    return {};
  }

  @Answers(lie)
  async lie(): Promise<{ sum: number }> {
    return { sum: 0.5 };
  }

  @Answers(long)
  async long(): Promise<{ text: string }> {
    return { text: 'x'.repeat(TOO_LONG) };
  }
}

/** Says which key it got, and which one got to whom it asked. */
@Injectable()
class AskingService {
  constructor(private readonly bus: Bus) {}

  @Answers(keyHere)
  async keyHere(_: object, context: RequestContext): Promise<{ key: string | null; onward: string | null }> {
    const { key } = await this.bus.request(keyOnward, {}, context);
    return { key: context.idempotencyKey ?? null, onward: key };
  }

  @Answers(keyOnward)
  async keyOnward(_: object, { idempotencyKey }: RequestContext): Promise<{ key: string | null }> {
    return { key: idempotencyKey ?? null };
  }
}

describe('requests', () => {
  let bed: TestBed;
  let service: TestService;
  let outsider: NatsConnection;

  beforeAll(async () => {
    bed = await TestBed.open();
    service = await bed.start(SampleService, owned);
    outsider = await connectNats(bed.nats.as(TESTS));
  }, 60_000);
  afterAll(async () => {
    await outsider.close();
    await bed.close();
  });

  it('answers, and knows who asks for which city and how far they reach, whatever the sender says and is called', async () => {
    expect(await service.bus.request(add, { a: 1, b: 2 }, context)).toEqual({ sum: 3 });
    const answer = { actor: '王 test', city: '371600', reach: 'city' };
    expect(await service.bus.request(whoAmI, {}, context)).toEqual(answer);
    const boasting = { ...context, reach: 'platform' as const };
    expect(await service.bus.request(whoAmI, {}, boasting)).toEqual(answer);
  });

  it('keeps an idempotency key for itself, whatever it asks of others', async () => {
    await bed.start(AskingService, [keyHere, keyOnward]);
    const asking = { ...context, idempotencyKey: 'of-this-request' };
    expect(await new Bus(outsider).request(keyHere, {}, asking)).toEqual({ key: 'of-this-request', onward: null });
  });

  it('refuses whoever has no role that may, and names what may not be done', async () => {
    const outsiders = { ...context, actor: { ...context.actor, roles: ['auditor' as const] } };
    await expect(service.bus.request(add, { a: 1, b: 2 }, outsiders)).rejects.toMatchObject({
      code: 'forbidden',
      details: [{ field: 'actor', rule: 'role', message: { en: expect.stringContaining(add.summary.en) } }],
    });
  });

  it('is unavailable at once when nobody answers', async () => {
    const before = Date.now();
    await expect(service.bus.request(unowned, {}, context)).rejects.toMatchObject({ code: 'unavailable' });
    expect(Date.now() - before).toBeLessThan(1_000);
  });

  it('is unavailable at the deadline when the answer is slow', async () => {
    const before = Date.now();
    await expect(service.bus.request(hold, { id: 'slow' }, context)).rejects.toMatchObject({ code: 'unavailable' });
    expect(Date.now() - before).toBeGreaterThanOrEqual(quick.deadlineMs - 5);
    expect(Date.now() - before).toBeLessThan(4_000);
    letGo('slow');
  });

  it('does not begin a request whose asker has given up', async () => {
    const late = requestHeaders(hold.name, LATE, context, Date.now() - 1);
    outsider.publish(hold.name, LATE, { headers: late });
    const asked = service.bus.request(hold, { id: 'in time' }, context);

    // Requests of one kind are taken in their order: when the second has begun, the first was passed over.
    await waitFor(() => held.has('in time'));
    expect(held.has('late')).toBe(false);
    letGo('in time');
    await asked;
  });

  it('carries an AppError whole', async () => {
    const error = await refusal(fail, { how: 'known' });

    expect(error.toData()).toEqual({ code: 'conflict', message: { zh: '冲突', en: 'Conflict' }, details: [problem] });
  });

  it('says nothing of an unknown error but that it happened', async () => {
    const error = await refusal(fail, { how: 'unknown' });

    expect(error.toData()).toMatchObject({ code: 'internal', details: [] });
    expect(JSON.stringify(error.toData())).not.toContain('1234');
  });

  it('names the field and the rule of bad input', async () => {
    const error = await refusal(add, { a: 1, b: 'two', c: 3 } as never);

    expect(error.code).toBe('invalid');
    expect(error.details.map(({ field, rule }) => [field, rule])).toEqual([
      ['b', 'invalid-type'],
      ['c', 'known-field'],
    ]);
  });

  it.each([
    ['no JSON', 'no json'],
    ['nothing', ''],
  ])('answers a message with %s as invalid', async (_, body) => {
    const answer = await outsider.request(add.name, body, { timeout: 1_000, headers: headersOf(context, body) });

    expect(answer.json()).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it.each([
    ['no context', () => headers()],
    ['another body than the signed one', () => headersOf(context, '{"a":1,"b":3}')],
    ['a later deadline than the signed one', () => changed('Queqiao-Deadline', String(Date.now() + 120_000))],
    ['a signature of an event', signatureOfAnEvent],
    ['a context without a signature', () => changed('Queqiao-Signature', '')],
    ['a made-up signature', () => changed('Queqiao-Signature', `${Date.now()}.AAAA`)],
    ['a signature of another time', () => changed('Queqiao-Signature', laterSignature)],
    ['a signature of another context', () => changed('Queqiao-Context', encodeURIComponent(JSON.stringify(foreign)))],
    ['a signature for another operation', () => headersOf(context, ADD, hold.name)],
    ['a mangled context', () => changed('Queqiao-Context', '%E0%A4%A')],
  ])('refuses a message with %s', async (_, hdrs) => {
    const answer = await outsider.request(add.name, ADD, { timeout: 1_000, headers: hdrs() });

    expect(answer.json()).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('refuses a message that is sent again after a minute', async () => {
    const before = requestHeaders(add.name, ADD, context, Date.now() + 120_000);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_001);
    try {
      const answer = await outsider.request(add.name, ADD, { timeout: 1_000, headers: before });

      expect(answer.json()).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    } finally {
      jest.restoreAllMocks();
    }
  });

  it('answers internal when a method breaks its own contract, and when an answer is too long to travel', async () => {
    expect((await refusal(lie, {})).code).toBe('internal');
    expect((await refusal(long, {})).code).toBe('internal');
    expect(await service.bus.request(add, { a: 2, b: 2 }, context)).toEqual({ sum: 4 });
  });

  it('is internal for the asker when the other side answers in a way that it does not know', async () => {
    const stranger = outsider.subscribe(unowned.name, { callback: (_, message) => void message.respond('?') });
    await outsider.flush();

    expect((await refusal(unowned, {})).code).toBe('internal');
    stranger.unsubscribe();
  });

  it('refuses a request that is too long to travel', async () => {
    const error = await refusal(fail, { how: 'x'.repeat(TOO_LONG) });

    expect(error.toData()).toMatchObject({ code: 'invalid', details: [{ rule: 'too-big' }] });
  });

  it('answers the request under way when it is told to stop, and takes no more', async () => {
    const leaving = await bed.start(SampleService, owned);
    await service.stop();
    const stay = await connectNats(bed.nats.as(TESTS));
    const ask = (name: string, input: object) =>
      stay.request(name, JSON.stringify(input), {
        headers: headersOf(context, JSON.stringify(input), name),
        timeout: 10_000,
      });
    const underWay = ask(hold.name, { id: 'under way' });
    await waitFor(() => held.has('under way'));

    const stopped = leaving.stop();
    await waitFor(() => ask(add.name, { a: 1, b: 1 }).then(() => false, isUnanswered));
    letGo('under way');

    expect((await underWay).json()).toEqual({ ok: true, data: {} });
    await stopped;
    await stay.close();
  });

  async function refusal(contract: Operation, input: Record<string, unknown>): Promise<AppError> {
    const error: unknown = await service.bus.request(contract, input, context).catch((failure) => failure);
    expect(error).toBeInstanceOf(AppError);
    return error as AppError;
  }
});

describe('start of a service', () => {
  let bed: TestBed;

  beforeAll(async () => {
    bed = await TestBed.open();
  }, 60_000);
  afterAll(() => bed.close());

  it('is refused while a request that it owns has no method', async () => {
    const starting = bed.start(SampleService, [...owned, unowned]);

    await expect(starting).rejects.toThrow('matching cannot start: projects.unanswered has no method');
  });

  it('is refused when a request has two methods', async () => {
    @Injectable()
    class Doubled extends SampleService {
      @Answers(add)
      async addAgain(): Promise<{ sum: number }> {
        return { sum: 0 };
      }
    }

    await expect(bed.start(Doubled, owned)).rejects.toThrow('matching.add has two methods');
  });

  it('is refused unless it handles just the events of its traffic, since NATS hands it no others', async () => {
    const starting = bed.start(CountingService, [], [stated]);

    await expect(starting).rejects.toThrow(
      'events.test.stated has no method; events.test.counted is not among what matching hears by libs/contracts/src/traffic.ts',
    );
  });

  it('is refused when it answers a request of another service, and names every problem at once', async () => {
    const starting = bed.start(SampleService, [unowned, add, hold, lie, long]);

    await expect(starting).rejects.toThrow(
      'projects.unanswered has no method; matching.whoAmI belongs to another service; matching.fail belongs',
    );
  });
});

const isUnanswered = (error: unknown) => /no responders/.test(String(error));

function headersOf(sender: MessageContext, body = ADD, subject = add.name) {
  return requestHeaders(subject, body, sender, Date.now() + 60_000);
}

const foreign: MessageContext = { ...context, city: '510100' };

/** Signed as it is, then changed on the way. */
function changed(name: string, value: string | ((signature: string) => string)) {
  const hdrs = headersOf(context);
  hdrs.set(name, typeof value === 'string' ? value : value(hdrs.get(name)));
  return hdrs;
}

function laterSignature(signature: string): string {
  const [at, seal] = signature.split('.');
  return `${Number(at) + 1}.${seal}`;
}

function signatureOfAnEvent() {
  const deadline = String(Date.now() + 60_000);
  const hdrs = eventHeaders(add.name, ADD, context, deadline);
  hdrs.set('Queqiao-Deadline', deadline);
  return hdrs;
}
