import { normaliseText, segment } from './segment.js';

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

test('normalising makes spellings comparable', () => {
  expect(normaliseText('  中国地质大学（武汉）\u3000 ＡＢ ')).toBe('中国地质大学(武汉) AB');
  expect(normaliseText('e\u0301')).toBe('é');
});
