import { momentKey, readCursor, readMomentCursor, readNumberCursor, toPage } from './page.js';

const page = (rows: string[], limit: number) => toPage(rows, limit, (row) => row);
const cursorOf = (key: string) => Buffer.from(key).toString('base64url');
const refusal = expect.objectContaining({ code: 'invalid', details: [expect.objectContaining({ field: 'cursor' })] });

describe('pages', () => {
  it('lead from one to the next by the key of the last row', () => {
    const { items, next } = page(['a', '滨化', 'c'], 2);

    expect(items).toEqual(['a', '滨化']);
    expect(readCursor(next)).toBe('滨化');
  });

  it('end when no row is left over', () => {
    expect(page(['a', 'b'], 2)).toEqual({ items: ['a', 'b'] });
    expect(page([], 2)).toEqual({ items: [] });
  });

  it('end early where more would not travel as one message, and lose nothing', () => {
    const all = Array.from({ length: 90 }, (_, n) => ({ id: `${n}`, text: '长'.repeat(4_000) }));
    const read: string[] = [];
    for (let rest = all, next: string | undefined = ''; next !== undefined; ) {
      const page = toPage(rest, 90, ({ id }) => id);
      expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(800 * 1_024);
      read.push(...page.items.map(({ id }) => id));
      next = page.next;
      rest = all.slice(read.length);
    }
    expect(read).toEqual(all.map(({ id }) => id));
  });

  it('have one item at least, however long it is', () => {
    const { items, next } = page(['x'.repeat(900 * 1_024), 'y'], 2);
    expect(items).toHaveLength(1);
    expect(next).toBeDefined();
  });

  it('start without a cursor', () => {
    expect(readCursor(undefined)).toBeUndefined();
    expect(readMomentCursor(undefined)).toBeUndefined();
    expect(readNumberCursor(undefined)).toBeUndefined();
  });

  it.each(['', 'a b', '????', 'AA', `${Buffer.from('x').toString('base64url')}=`, '_w'])(
    'refuse %j, which no page handed out',
    (cursor) => {
      expect(() => readCursor(cursor)).toThrow(refusal);
    },
  );

  it('go on from a moment and an id', () => {
    const moment = new Date('2026-03-15T10:00:00.123Z');
    expect(readMomentCursor(cursorOf(momentKey(moment, 'need-1')))).toEqual({ moment, id: 'need-1' });
  });

  it.each([
    '0000-01-01T00:00:00.000Z x',
    '+010000-01-01T00:00:00.000Z x',
    '2026-02-30T00:00:00.000Z x',
    '2026-03-15 x',
    'org-1',
  ])('by moment refuse %j', (key) => {
    expect(() => readMomentCursor(cursorOf(key))).toThrow(refusal);
  });

  it.each(['-1', '1e3', '10000000000', 'org-1'])('by number refuse %j', (key) => {
    expect(() => readNumberCursor(cursorOf(key))).toThrow(refusal);
  });
});
