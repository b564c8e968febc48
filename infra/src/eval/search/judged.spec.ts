import type { SearchHit } from '@queqiao/search';
import { slicesOf } from './companies.js';
import { figures, judge } from './judged.js';

const hit = (id: string): SearchHit => ({
  record: { kind: 'organisation', id, city: '*', version: 1, texts: [], about: {} },
  score: 1,
  met: { field: 'name', text: `name of ${id}`, ranges: [] },
});

test('a query is judged by the place of its first right hit', () => {
  const hits = ['a', 'b', 'c'].map(hit);
  const of = (right: string) => {
    const judged = judge('q', [], hits, (id) => id === right);
    return figures.map((figure) => figure.of(judged));
  };
  expect(of('a')).toEqual([1, 1]);
  expect(of('c')).toEqual([0, 1]);
  expect(of('d')).toEqual([0, 0]);
});

test('what comes after the first page is not found', () => {
  const hits = Array.from({ length: 11 }, (_, i) => hit(String(i)));
  expect(judge('q', [], hits, (id) => id === '10').place).toBeUndefined();
});

test.each([
  ['宁德时代', '宁德时代新能源科技股份有限公司', 1],
  ['中铝', '中国铝业股份有限公司', 2],
  ['皖能电力', '安徽省皖能股份有限公司', 3],
  ['*ST德豪', '安徽德豪润达电气股份有限公司', 1],
])('%s of %s is in %i slices, and in those of whom shares two characters', (name, fullname, count) => {
  expect(slicesOf({ name, fullname, code: '' })).toHaveLength(2 * count);
});

test('who was renamed shares no two characters', () => {
  expect(slicesOf({ name: '三爱富', fullname: '国新文化控股股份有限公司', code: '' })).toHaveLength(3);
});
