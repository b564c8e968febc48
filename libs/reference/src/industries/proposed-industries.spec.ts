import { industry } from './industries.js';
import { proposedIndustries, shareDivision } from './proposed-industries.js';

const titles = (text: string) => proposedIndustries(text, 6).map((code) => industry(code)?.name);

it('proposes the trades that a text names, whatever it says of money', () => {
  expect(titles('大排量摩托车扩大产能，计划A轮融资')[0]).toBe('摩托车整车制造');
  expect(titles('对虾配合饲料采购')).toContain('其他饲料加工');
  expect(titles('A轮融资，寻求基金投资')).toEqual([]);
});

it('tells whether codes of any depth lie in one division', () => {
  expect(shareDivision(['3252'], ['321'])).toBe(true);
  expect(shareDivision(['3252'], ['3311'])).toBe(false);
});
