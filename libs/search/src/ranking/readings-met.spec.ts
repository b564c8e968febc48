import { nameOf } from '../names/name.js';
import { readingsOf } from '../names/readings.js';
import { unitsOf } from '../names/units.js';
import { speltBy } from './readings-met.js';

test('a character is read as in its word first, and in every other way after that', () => {
  const [[first, ...others] = []] = readingsOf(unitsOf('重庆'));
  expect(first).toBe('chong');
  expect(others).toContain('zhong');
});

test.each([
  ['tianshan', '新疆天山铝业', 2, 4],
  ['tsly', '新疆天山铝业', 2, 6],
  ['tiansh', '新疆天山铝业', 2, 4],
  ['zhongqing', '重庆长安', 0, 2],
  ['cqca', '重庆长安', 0, 4],
  ['tclkj', 'TCL科技', 0, 3],
  ['lvse', '绿色能源', 0, 2],
])('%s spells a part of %s', (letters, name, from, to) => {
  expect(speltBy(letters, nameOf(name))).toMatchObject({ from, to });
});

test('letters that skip a character spell nothing', () => {
  expect(speltBy('tianlv', nameOf('天山铝业'))).toBeUndefined();
});
