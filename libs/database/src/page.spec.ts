import { readCursor, toPage } from './page.js';

const page = (rows: string[], limit: number) => toPage(rows, limit, (row) => row);

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

  it('start without a cursor', () => {
    expect(readCursor(undefined)).toBeUndefined();
  });

  it.each(['', 'a b', '????', 'AA', `${Buffer.from('x').toString('base64url')}=`, '_w'])(
    'refuse %j, which no page handed out',
    (cursor) => {
      expect(() => readCursor(cursor)).toThrow(expect.objectContaining({ code: 'invalid' }));
    },
  );
});
