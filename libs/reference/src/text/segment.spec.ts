import { comparable } from './comparable.js';
import { segment } from './segment.js';

test('a long compound meets its parts', () => {
  const wanted = new Set(segment('汽车轮毂'));
  expect(segment('铝合金轮毂').some((term) => wanted.has(term))).toBe(true);
  expect(segment('铝合金')).toEqual(['铝合', '合金', '铝', '合', '金']);
});

test('drops punctuation and words that part others', () => {
  expect(segment('公司主要从事烧碱和环氧的生产。')).toEqual([
    '烧碱',
    '烧',
    '碱',
    '环氧',
    '环',
    '氧',
    '生产',
    '生',
    '产',
  ]);
});

test('pairs do not reach over punctuation or a change of script', () => {
  expect(segment('铜、铝LED灯')).toEqual(['铜', '铝', 'led', '灯']);
});

test('the grade behind the name of an industry says nothing', () => {
  expect(segment('保险Ⅲ')).toEqual(segment('保险'));
});

test('keeps a single Chinese character that names a product', () => {
  expect(segment('铝')).toEqual(['铝']);
});

test('lower-cases Latin words and keeps grades with digits', () => {
  expect(segment('A356 Aluminium ALLOY，5G')).toEqual(['a356', 'aluminium', 'alloy', '5g']);
});

test('English plurals meet singulars', () => {
  expect(segment('batteries sensors devices glass')).toEqual(['battery', 'sensor', 'device', 'glass']);
});

test('full-width and half-width spellings give the same terms', () => {
  expect(segment('ＬＥＤ照明')).toEqual(segment('LED照明'));
});

test('nothing in, nothing out', () => {
  expect(segment('')).toEqual([]);
  expect(segment(' ，。!? ')).toEqual([]);
});

test('a particle parts words only where it is a word of its own', () => {
  const broken = (text: string) =>
    segment(text)
      .filter((term) => term.length === 2)
      .join(' ');
  expect(broken('中和剂')).toBe('中和 和剂');
  expect(broken('和牛')).toBe('和牛');
  expect(broken('不饱和聚酯')).toBe('不饱 饱和 和聚 聚酯');
  expect(broken('调和油')).toBe('调和 和油');
  expect(broken('氢化可的松')).toBe('氢化 化可 可的 的松');
  expect(broken('华为')).toBe('华为');
  expect(broken('之江实验室')).toContain('之江');
  expect(broken('等离子体')).toContain('等离');
  expect(broken('硅和锗、玉米与大豆、乙烯及下游')).toBe('玉米 大豆 乙烯 下游');
});

test('small digits and traditional characters are spellings of the same', () => {
  expect(segment('CO₂捕集')).toEqual(segment('co2捕集'));
  expect(segment('鋁合金輪轂')).toEqual(segment('铝合金轮毂'));
});

test('a lone digit is no word, a number of a grade is one', () => {
  expect(segment('2 期, 第 3 类, 6061')).toEqual(['期', '第', '类', '6061']);
});

test('normalising makes spellings comparable', () => {
  expect(comparable('  中国地质大学（武汉）\u3000 ＡＢ ')).toBe('中国地质大学(武汉) ab');
  expect(comparable('e\u0301')).toBe('é');
  expect(comparable('氫氧化鋰 m²')).toBe('氢氧化锂 m2');
});
