import { nameOf } from './name.js';
import { withoutStockMarks } from './stock-marks.js';
import { unitsOf } from './units.js';

const textsOf = (text: string) => unitsOf(text).map((unit) => unit.text);

test('a Chinese character is a unit, and so is a word of letters', () => {
  expect(textsOf('TCL科技（集团）Co., Ltd.')).toEqual(['tcl', '科', '技', '集', '团', 'co', 'ltd']);
});

test('spellings of the same are the same units', () => {
  expect(textsOf('臺灣ＡＢＣ')).toEqual(textsOf('台湾abc'));
  expect(textsOf("Hénán Xi'an")).toEqual(['henan', 'xian']);
});

test('a unit knows where it stands in the text as written', () => {
  const text = '（集團）É𠮷';
  expect(unitsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['集', '團', 'É', '𠮷']);
});

test('the place that a name begins with has its short signs', () => {
  expect(nameOf('安徽省天然气开发股份有限公司')).toMatchObject({ place: 3, placeShort: ['皖'] });
  expect(nameOf('重庆长安汽车')).toMatchObject({ place: 2, placeShort: ['渝'] });
  expect(nameOf('天山铝业')).toMatchObject({ place: 0, placeShort: [] });
});

test('what tells bodies apart weighs more than place, trade and legal form', () => {
  const { weights } = nameOf('安徽天山科技股份有限公司');
  const [place = 0, , own = 0, , trade = 0] = weights;
  expect(own).toBeGreaterThan(trade);
  expect(trade).toBeGreaterThan(weights.at(-1) ?? 1);
  expect(own).toBeGreaterThan(place);
});

test.each([
  ['*ST德豪', '德豪'],
  ['S*ST云大', '云大'],
  ['退市海润', '海润'],
  ['深康佳A', '深康佳'],
  ['锦旅B股', '锦旅'],
  ['华信退', '华信'],
  ['State Key Laboratory', 'State Key Laboratory'],
  ['TCL集团', 'TCL集团'],
  ['计划A', '计划'],
])('%s is asked for as %s', (given, asked) => {
  expect(withoutStockMarks(given)).toBe(asked);
});
