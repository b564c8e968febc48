import { words } from './words.js';

test('characters that the dictionary leaves over make words with their neighbours', () => {
  const wordsOf = (text: string) => words(text).join(' ');
  expect(wordsOf('铝合金轮毂')).toBe('铝合金 轮毂');
  expect(wordsOf('太阳能电池')).toBe('太阳能 电池');
  expect(wordsOf('减速器制造')).toBe('减速器 制造');
  expect(wordsOf('新能源汽车零部件')).toBe('新能源 汽车 零部件');
  expect(wordsOf('铝')).toBe('铝');
});

test('scripts and punctuation part words', () => {
  expect(words('RV减速器、LED灯 (5g)')).toEqual(['RV', '减速器', 'LED', '灯', '5g']);
});
