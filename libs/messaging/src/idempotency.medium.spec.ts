import { z } from 'zod';
import { runOnce } from './idempotency.js';
import type { Sql } from './sql.js';
import { context, TestBed, testOperation } from './testing/test-bed.js';
import { RECORD } from './testing/test-events.js';

const register = testOperation(
  'matching.register',
  z.strictObject({ id: z.string() }),
  z.strictObject({ number: z.int() }),
  { audit: { zh: '修改', en: 'Changed' } },
);
const remove = testOperation(
  'matching.remove',
  z.strictObject({ id: z.string() }),
  z.strictObject({ number: z.int() }),
  { audit: { zh: '修改', en: 'Changed' } },
);

describe('a write with an idempotency key', () => {
  let bed: TestBed;
  let number = 0;

  beforeAll(async () => {
    bed = await TestBed.open();
  }, 60_000);
  afterAll(() => bed.close());

  it('gets the first answer again and has one effect', async () => {
    const first = await write('repeated', { id: 'a' });
    const second = await write('repeated', { id: 'a' });

    expect(second).toEqual(first);
    expect(await bed.effectsOf('a')).toHaveLength(1);
  });

  it('gets the first answer again when the keys of its body come in another order', async () => {
    const rows = (...rows: object[]) => ({ id: 'o', rows }) as { id: string };
    const first = await write('ordered', rows({ a: 1, b: { c: 2, d: 3 } }));

    expect(await write('ordered', rows({ b: { d: 3, c: 2 }, a: 1 }))).toEqual(first);
    await expect(write('ordered', rows({ a: 1 }, { b: 2 }))).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is a conflict that names the key when it comes back with another body or for another request', async () => {
    await write('reused', { id: 'b' });

    const details = [{ field: 'Idempotency-Key', rule: 'same-request' }];
    await expect(write('reused', { id: 'c' })).rejects.toMatchObject({ code: 'conflict', details });
    await expect(write('reused', { id: 'b' }, {}, remove)).rejects.toMatchObject({ code: 'conflict', details });
    expect(await bed.effectsOf('c')).toEqual([]);
  });

  it('has one effect when it comes several times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => write('at-once', { id: 'd' })));

    expect(new Set(answers.map((answer) => answer.number)).size).toBe(1);
    expect(await bed.effectsOf('d')).toHaveLength(1);
  });

  it('may be tried again after it failed', async () => {
    await expect(write('failed', { id: 'e' }, {}, register, 'fail')).rejects.toThrow('disk full');

    await write('failed', { id: 'e' });
    expect(await bed.effectsOf('e')).toHaveLength(1);
  });

  it('does not meet the same key of another actor or another city', async () => {
    await write('common', { id: 'f' });
    await write('common', { id: 'f' }, { actor: { ...context.actor, id: 'namesake' } });
    await write('common', { id: 'f' }, { city: '510100' });

    expect(await bed.effectsOf('f')).toHaveLength(3);
  });

  it('gets the first answer again under a changed name', async () => {
    const first = await write('renamed', { id: 'h' });

    expect(await write('renamed', { id: 'h' }, { actor: { ...context.actor, name: '李 test' } })).toEqual(first);
    expect(await bed.effectsOf('h')).toHaveLength(1);
  });

  it('has an effect each time without a key', async () => {
    await write(undefined, { id: 'g' });
    await write(undefined, { id: 'g' });

    expect(await bed.effectsOf('g')).toHaveLength(2);
  });

  function write(
    idempotencyKey: string | undefined,
    input: { id: string },
    sender: Partial<typeof context> = {},
    contract = register,
    outcome: 'fail' | 'succeed' = 'succeed',
  ): Promise<{ number: number }> {
    const asking = { ...context, ...sender, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) };
    return runOnce(bed.db, contract, input, asking, async (tx: Sql) => {
      await tx.$executeRawUnsafe(RECORD, input.id, 1);
      if (outcome === 'fail') throw new Error('disk full');
      number += 1;
      return { number };
    });
  }
});
