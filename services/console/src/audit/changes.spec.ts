import { changesBetween } from './changes';

describe('what changed in a record', () => {
  it('is told field by field, at any depth, and nothing of what stayed', () => {
    const before = { name: '甲', seat: { country: 'CN', division: '371602' }, products: ['铝箔'], note: 'x' };
    const after = {
      name: '甲',
      seat: { country: 'CN', division: '371681' },
      products: ['铝箔', '铝棒'],
      size: 'large',
    };
    expect(changesBetween(before, after)).toEqual([
      { path: 'seat › division', before: '371602', after: '371681' },
      { path: 'products', before: '铝箔', after: '铝箔、铝棒' },
      { path: 'note', before: 'x', after: undefined },
      { path: 'size', before: undefined, after: 'large' },
    ]);
  });

  it('is told of lists by the ids of their elements, whatever their order', () => {
    const [a, b] = [
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
    ];
    expect(changesBetween([a, b], [{ ...b, n: 2 }, a])).toEqual([{ path: 'b › n', before: '1', after: '2' }]);
  });

  it('is everything of a record that is new, and nothing where both are alike', () => {
    expect(changesBetween(undefined, { a: 0, b: false })).toEqual([
      { path: 'a', before: undefined, after: '0' },
      { path: 'b', before: undefined, after: 'false' },
    ]);
    expect(changesBetween({ a: null, b: [] }, { b: [] })).toEqual([]);
  });
});
