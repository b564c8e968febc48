import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type audit, type MessageContext, type Operation, operation } from '@queqiao/contracts';
import { keepBefore, keepRows } from '@queqiao/database';
import { TESTS } from '@queqiao/testing';
import { z } from 'zod';
import { Answers } from './answers.js';
import { changedNothing, recordAct } from './audit.js';
import { Bus } from './bus.js';
import { connectNats, type NatsConnection } from './connection.js';
import { runAudited, runOnce } from './idempotency.js';
import type { Sql } from './sql.js';
import { context, TestBed, type TestService } from './testing/test-bed.js';
import { RECORD } from './testing/test-events.js';

const CANARY = 'canary-7f3a';
const declared = (name: string) =>
  ({
    name: `matching.${name}`,
    summary: { zh: name, en: name },
    may: { 'promotion-officer': 'city' },
    input: z.strictObject({ id: z.string(), note: z.string().optional() }),
    output: z.strictObject({ id: z.string(), version: z.int(), password: z.string().optional() }),
  }) as const;
const did = { zh: '修改', en: 'Changed a thing' };
const change = operation({ ...declared('change'), audit: did, secrets: ['password'] });
const forget = operation({ ...declared('forget'), audit: did });
const idle = operation({ ...declared('idle'), audit: did });
const look = operation({ ...declared('look'), http: 'GET /cities/:city/things/:id', audit: did });
const importMany = operation({ ...declared('importMany'), audit: did });
const owned: Operation[] = [change, forget, idle, look, importMany];

let bed: TestBed;
let outsider: NatsConnection;
let service: TestService;

@Injectable()
class ThingService {
  @Answers(change)
  change(input: { id: string; note?: string | undefined }, asking: MessageContext) {
    return runOnce(bed.db, change, input, asking, async (tx: Sql) => {
      keepBefore(tx, { id: input.id, version: 1 });
      await tx.$executeRawUnsafe(RECORD, input.id, 2);
      if (input.id === 'broken') throw new Error('disk full');
      return { id: input.id, version: 2, password: CANARY };
    });
  }

  @Answers(forget)
  async forget({ id }: { id: string }) {
    await bed.db.$transaction((tx) => tx.$executeRawUnsafe(RECORD, id, 1));
    return { id, version: 1 };
  }

  @Answers(idle)
  async idle({ id }: { id: string }) {
    changedNothing();
    return { id, version: 1 };
  }

  @Answers(look)
  look(input: { id: string }, asking: MessageContext) {
    return runAudited(bed.db, look, input, asking, async () => ({ id: input.id, version: 1 }));
  }

  @Answers(importMany)
  importMany(input: { id: string }, asking: MessageContext) {
    return runAudited(bed.db, importMany, input, asking, async (tx: Sql) => {
      const long = 'x'.repeat(200 * 1_024);
      keepRows(tx, [
        { after: { id: 'new', long } },
        { before: { id: 'old', long: '' }, after: { id: 'old', long } },
        { after: { id: 'huge', long: long.repeat(2) } },
      ]);
      return { id: input.id, version: 1 };
    });
  }
}

beforeAll(async () => {
  bed = await TestBed.open();
  service = await bed.start(ThingService, owned);
  outsider = await connectNats(bed.nats.as(TESTS));
}, 60_000);

afterAll(async () => {
  await outsider.close();
  await bed.close();
});

describe('a write', () => {
  it('is told with who, what, before, after and why, without secrets, in its own transaction', async () => {
    const asking = { ...context, requestId: randomUUID() };
    const answer = await service.bus.request(change, { id: 'a', note: 'because' }, asking);

    expect(answer.password).toBe(CANARY);
    const [act, ...others] = await actsOf(asking.requestId);
    expect(others).toEqual([]);
    expect(act).toMatchObject({
      city: '371600',
      by: { id: context.actor.id, name: '王 test', kind: 'person' },
      operation: 'matching.change',
      did,
      record: 'a',
      before: { id: 'a', version: 1 },
      after: { id: 'a', version: 2 },
      note: 'because',
    });
    expect(JSON.stringify(act)).not.toContain(CANARY);
  });

  it('is told once when it is sent again, and not at all when it failed', async () => {
    const asking = { ...context, requestId: randomUUID(), idempotencyKey: randomUUID() };
    const gateway = new Bus(outsider);
    for (let times = 0; times < 2; times++) await gateway.request(change, { id: 'twice' }, asking);
    expect(await actsOf(asking.requestId)).toHaveLength(1);

    const failing = { ...context, requestId: randomUUID() };
    await expect(service.bus.request(change, { id: 'broken' }, failing)).rejects.toMatchObject({ code: 'internal' });
    expect(await actsOf(failing.requestId)).toEqual([]);
  });

  it('is an error when its service forgot to tell, whatever it has done', async () => {
    await expect(service.bus.request(forget, { id: 'f' }, context)).rejects.toMatchObject({ code: 'internal' });
    expect(await service.bus.request(idle, { id: 'i' }, context)).toEqual({ id: 'i', version: 1 });
  });

  it('cannot be told without a text', async () => {
    const silent = operation(declared('silent'));
    const write = bed.db.$transaction((tx) => recordAct(tx, silent, context, {}));
    await expect(write).rejects.toThrow('matching.silent writes but declares no text');
  });
});

describe('an import', () => {
  it('is told in parts that fit into a message, with the hash of what is too long', async () => {
    const asking = { ...context, requestId: randomUUID() };
    await service.bus.request(importMany, { id: 'file' }, asking);

    const acts = await actsOf(asking.requestId);
    expect(acts).toHaveLength(3);
    expect(acts.map(({ before }) => before)).toEqual([[], [{ id: 'old', long: '' }], []]);
    expect(acts[0]?.after).toMatchObject([{ id: 'new' }]);
    expect(acts[2]?.after).toEqual({
      leftOut: { bytes: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });
});

describe('a read that must not stay unseen', () => {
  it('is told with what was asked, not with the answer', async () => {
    const asking = { ...context, requestId: randomUUID() };
    await service.bus.request(look, { id: 'a' }, asking);
    const [act] = await actsOf(asking.requestId);
    expect(act).toMatchObject({ operation: 'matching.look', asked: { id: 'a' } });
    expect(act).not.toHaveProperty('after');
  });
});

async function actsOf(requestId: string): Promise<audit.Act[]> {
  const { rows } = await bed.pool.query<{ data: audit.Act }>(
    "SELECT data FROM outbox_message WHERE subject = 'events.audit.acted' AND data->>'requestId' = $1 ORDER BY seq",
    [requestId],
  );
  return rows.map(({ data }) => data);
}
