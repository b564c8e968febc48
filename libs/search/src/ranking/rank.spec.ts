import { deletionsOf, withinOneTypo } from '../names/typos.js';
import type { SearchField, SearchRecord } from '../record.js';
import { askedBy } from '../terms/query-terms.js';
import { rank } from './rank.js';

const named = (...texts: [SearchField, string][]): SearchRecord => ({
  kind: 'organisation',
  id: texts.map(([, text]) => text).join(' '),
  city: '*',
  version: 1,
  about: {},
  texts: texts.map(([field, text]) => ({ field, text })),
});
const order = (query: string, ...names: string[]) =>
  rank(
    askedBy(query),
    names.map((name) => named(['name', name])),
    10,
  ).map(({ met }) => met.text);

test('the very name is before a longer one', () => {
  expect(order('中山大学', '中山大学附属第一医院', '中山大学')[0]).toBe('中山大学');
});

test('characters that begin words are before characters inside of words', () => {
  expect(order('北科大', '深圳北理莫斯科大学', '北京科技大学')[0]).toBe('北京科技大学');
  expect(order('哈工大', '哈尔滨理工大学', '哈尔滨工业大学')[0]).toBe('哈尔滨工业大学');
});

test('what tells a name apart decides, not what many have', () => {
  expect(order('银泰资源', '赤峰资源股份有限公司', '银泰黄金股份有限公司')[0]).toBe('银泰黄金股份有限公司');
});

test('parts in another order are met, and count less', () => {
  expect(order('智慧松德', '松德智慧装备股份有限公司', '智慧农业股份有限公司')[0]).toBe('松德智慧装备股份有限公司');
});

test('who has little of the query is not meant', () => {
  expect(order('江南嘉捷', '江南化工', '三六零安全科技')).toEqual(['江南化工']);
  expect(order('三爱富', '国新文化控股')).toEqual([]);
});

test('a name is met before a product of the same words', () => {
  const maker = named(['name', '山东示例有限公司'], ['product', '轮毂']);
  const [first] = rank(askedBy('轮毂'), [maker, named(['name', '滨州轮毂有限公司'])], 10);
  expect(first?.met).toMatchObject({ field: 'name', text: '滨州轮毂有限公司' });
});

test('equals stand in the same order whatever order they came in', () => {
  expect(order('新华传媒', '上海新华传媒', '安徽新华传媒')).toEqual(order('新华传媒', '安徽新华传媒', '上海新华传媒'));
});

test.each([
  ['tsinghua', 'tsinghau', true],
  ['tsinghua', 'tsingua', true],
  ['tsinghua', 'tsinghhua', true],
  ['tsinghua', 'tzinghua', true],
  ['tsinghua', 'tzingua', false],
  ['bank', 'bask', true],
  ['cat', 'bat', false],
])('%s and %s are within one typo: %s', (one, other, near) => {
  expect(withinOneTypo(one, other)).toBe(near);
  const shared = deletionsOf(one).filter((deletion) => deletionsOf(other).includes(deletion));
  expect(shared.length > 0 || !near).toBe(true);
});
