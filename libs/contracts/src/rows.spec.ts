import { z } from 'zod';
import { readRows } from './rows.js';

const row = z.strictObject({ id: z.string().optional(), size: z.int() });
const odd = { field: 'size', rule: 'even', message: { zh: '须为偶数', en: 'Must be even' } };
const even = ({ size }: { size: number }) => (size % 2 === 0 ? [] : [odd]);

describe('rows of a bulk request', () => {
  it('come back with their numbers, good ones apart from bad ones', () => {
    const { good, problems } = readRows(row, [{ size: 2 }, { size: 'x' }, { size: 3 }, null, { size: 4 }], even);

    expect(good.map((found) => [found.row, found.value.size])).toEqual([
      [0, 2],
      [4, 4],
    ]);
    expect(problems.map((found) => [found.row, found.problems.map(({ rule }) => rule)])).toEqual([
      [1, ['invalid-type']],
      [2, ['even']],
      [3, ['invalid-type']],
    ]);
  });

  it('are bad when an earlier row brought the same id; rows without an id never meet', () => {
    const { good, problems } = readRows(
      row,
      [{ id: 'a', size: 2 }, { id: 'a', size: 4 }, { size: 2 }, { size: 2 }],
      even,
    );

    expect(good.map((found) => found.row)).toEqual([0, 2, 3]);
    expect(problems).toEqual([
      { row: 1, problems: [expect.objectContaining({ field: 'id', rule: 'unique-in-batch' })] },
    ]);
  });
});
