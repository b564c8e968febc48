import {
  industries,
  industry,
  industryChildren,
  industryContains,
  industryPath,
  industryTitleEn,
  isIndustryCode,
} from './industries.js';

test('has the 20 sections, 97 divisions, 473 groups and 1,381 classes of the standard', () => {
  const levels = [1, 2, 3, 4].map((level) => industries().filter((entry) => entry.level === level).length);
  expect(levels).toEqual([20, 97, 473, 1381]);
});

test('every code hangs under an existing parent of its own section', () => {
  for (const entry of industries().filter(({ level }) => level > 1)) {
    const parent = industry(entry.parent ?? '');
    expect(parent?.level).toBe(entry.level - 1);
    expect(parent?.section).toBe(entry.section);
  }
});

test('no name is empty, cut off or padded', () => {
  const odd = industries().filter(
    ({ name }) => !name || /\s/.test(name) || /(制品制|设备制|仪器制|专用设)$/.test(name),
  );
  expect(odd).toEqual([]);
  expect(industry('3531')?.name).toBe('食品、酒、饮料及茶生产专用设备制造');
});

test('sections and divisions have an English name', () => {
  const unnamed = industries().filter(({ level, nameEn }) => level <= 2 && !nameEn);
  expect(unnamed).toEqual([]);
  expect(industry('26')?.nameEn).toBe('Manufacture of Raw Chemical Materials and Chemical Products');
});

test('an English title tells classes of one division apart', () => {
  expect(industryTitleEn('3252')).toBe('Rolling of aluminium');
  expect(industryTitleEn('3216')).toBe('Smelting of aluminium');
  const titles = industries().flatMap(({ nameEn, level, parent }) =>
    nameEn && level > 2 ? `${parent}: ${nameEn}` : [],
  );
  expect(new Set(titles).size).toBe(titles.length);
});

test('a class without an English title has that of the nearest code above', () => {
  expect(industry('0132')?.nameEn).toBeUndefined();
  expect(industryTitleEn('0132')).toBe('Growing of cotton, hemp, sugar crops and tobacco');
  expect(industryTitleEn('9999')).toBeUndefined();
});

test('knows the codes that are new in the 2017 edition', () => {
  expect(['3963', '6520', '3841'].map((code) => industry(code)?.name)).toEqual([
    '智能无人飞行器制造',
    '集成电路设计',
    '锂离子电池制造',
  ]);
});

test.each(['', 'U', '2', '98', '9999', '26120', ' 26'])('%j is not an industry code', (code) => {
  expect(isIndustryCode(code)).toBe(false);
  expect(industryPath(code)).toEqual([]);
});

test('the path of caustic soda runs from manufacturing to inorganic alkali', () => {
  expect(industryPath('2612')).toEqual(['C', '26', '261', '2612']);
});

test('the children of aluminium-bearing groups are their classes', () => {
  expect(industryChildren('325').map(({ code }) => code)).toEqual(['3251', '3252', '3253', '3254', '3259']);
  expect(industryChildren()).toHaveLength(20);
  expect(industryChildren('3252')).toEqual([]);
});

test('a division contains its classes and not the other way round', () => {
  expect(industryContains('C', '3252')).toBe(true);
  expect(industryContains('3252', '32')).toBe(false);
});
