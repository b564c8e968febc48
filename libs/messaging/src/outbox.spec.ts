import { chunkBySize } from './outbox.js';

const bytes = (items: unknown) => Buffer.byteLength(JSON.stringify(items));

describe('chunkBySize', () => {
  it('makes no chunk of no items', () => {
    expect(chunkBySize([])).toEqual([]);
  });

  it('keeps all items in their order', () => {
    const items = Array.from({ length: 1_000 }, (_, index) => index);
    expect(chunkBySize(items, 100).flat()).toEqual(items);
  });

  it('keeps each chunk under the size, which counts bytes and not characters', () => {
    const items = Array.from({ length: 100 }, () => '鹊桥'.repeat(10));
    const chunks = chunkBySize(items, 500);

    expect(chunks.length).toBeGreaterThan(1);
    for (const chunk of chunks) expect(bytes(chunk)).toBeLessThanOrEqual(501);
  });

  it('gives an item that is too large for any chunk one of its own', () => {
    expect(chunkBySize(['a', 'x'.repeat(50), 'b'], 20)).toEqual([['a'], ['x'.repeat(50)], ['b']]);
  });
});
