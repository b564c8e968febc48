import { randomNumbers } from '../statistics/random.js';
import { StringTable } from './string-table.js';

test('gives each text one number, and the text back for it', () => {
  const random = randomNumbers(7);
  const table = new StringTable();
  const known = new Map<string, number>();
  for (let i = 0; i < 5_000; i++) {
    const text = `${i % 3 === 0 ? '铝箔🔋' : 'id-'}${Math.floor(random() * 2_000)}`;
    const number = table.encode(text);
    expect(number).toBe(known.get(text) ?? known.size + 1);
    known.set(text, number);
  }
  expect(table.size).toBe(known.size);
  for (const [text, number] of known) {
    expect(table.find(text)).toBe(number);
    expect(table.decode(number)).toBe(text);
  }
});

test('knows no text that was never stored, and tells an empty one from none', () => {
  const table = new StringTable();
  expect(table.find('')).toBeUndefined();
  expect(table.find('铝')).toBeUndefined();
  expect(table.decode(table.encode(''))).toBe('');
  expect(table.find('')).toBe(1);
  expect(table.decode(9)).toBe('');
});
