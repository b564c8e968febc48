import { z } from 'zod';
import { readRows, reportOf } from './rows.js';

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

describe('the report of a batch', () => {
  const unknown = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`column ${n}`, n]));

  it('tells every problem of a few', () => {
    const { good, problems } = readRows(row, [{ size: 2, a: 1, b: 2 }, { size: 4 }], even);
    const report = reportOf(2, problems);
    expect(good).toHaveLength(1);
    expect(report).toMatchObject({ stored: 1, problems: [{ row: 0, problems: [{ field: 'a' }, { field: 'b' }] }] });
    expect(report.untold).toBeUndefined();
  });

  it('tells the first of many, counts the rest, and says rightly what is stored', () => {
    const rows = [{ size: 2 }, ...Array.from({ length: 499 }, () => ({ size: 2, ...unknown(10) }))];
    const report = reportOf(rows.length, readRows(row, rows, even).problems);
    const told = report.problems.flatMap(({ problems }) => problems).length;
    expect(report.stored).toBe(1);
    expect([told, report.untold]).toEqual([1_000, 3_990]);
    expect(Buffer.byteLength(JSON.stringify(report))).toBeLessThan(512 * 1_024);
  });

  it('stays small for a row of nothing but unknown columns with endless names', () => {
    const rows = [{ size: 2, ...unknown(100_000), ['x'.repeat(500_000)]: 1 }];
    const { problems } = readRows(row, rows, even);
    expect(problems[0]?.problems.at(-1)).toMatchObject({
      rule: 'and-more',
      message: { en: 'And 99901 more problems' },
    });
    expect(JSON.stringify(problems).length).toBeLessThan(32 * 1_024);
  });
});
