import { isIndustryCode } from '../industries/industries.js';
import { discipline, disciplineFit, disciplineIndustries, disciplines, industryDisciplines } from './disciplines.js';
import { evaluationGrades, gradeValue } from './grades.js';

test('every discipline serves known industries, each once, strongest first', () => {
  expect(disciplines()).toHaveLength(97);
  for (const { code } of disciplines()) {
    const served = disciplineIndustries(code);
    expect(served.length).toBeGreaterThan(0);
    expect(
      served.filter((entry) => !isIndustryCode(entry.code) || !(entry.strength > 0 && entry.strength <= 1)),
    ).toEqual([]);
    expect(new Set(served.map((entry) => entry.code)).size).toBe(served.length);
    expect(served.every((entry, index) => entry.strength <= (served[index - 1]?.strength ?? 1))).toBe(true);
  }
});

test('a discipline is found by code and by name', () => {
  expect(discipline('材料科学与工程')).toEqual(discipline('0805'));
  expect(disciplineIndustries('集成电路科学与工程')).toEqual(disciplineIndustries('1401'));
  expect(discipline('炼金术')).toBeUndefined();
  expect(disciplineIndustries('炼金术')).toEqual([]);
});

test.each([
  ['铝精深加工', '3252', ['0805', '0806'], ['0202', '1002']],
  ['集成电路', '3973', ['1401', '0809', '0810'], ['0901', '1005']],
  ['文化旅游', '7861', ['0834', '1202', '0705'], ['0806', '1002']],
  ['食品', '1353', ['0832', '0905'], ['0814', '0810']],
  ['畜牧', '0313', ['0905', '0906'], ['0808', '0201']],
  ['水产', '0412', ['0908'], ['0808', '0301']],
  ['家纺', '1771', ['0821', '1305'], ['0820', '1003']],
  ['烧碱', '2612', ['0817', '0703'], ['0821', '0301']],
  ['中成药', '2740', ['1008', '1005', '1007'], ['0814', '0808']],
  ['新能源汽车', '3612', ['0802', '0808'], ['0901', '0301']],
  ['飞机', '3741', ['0825', '0801'], ['0905', '1202']],
  ['轨道交通', '3720', ['0823', '0808'], ['0902', '1005']],
  ['软件', '6513', ['0835', '0812'], ['0908', '0806']],
])('%s is served by the disciplines an officer would name', (_name, industryCode, expected, absent) => {
  const served = industryDisciplines(industryCode).map(({ code }) => code);
  expect(served.slice(0, 8)).toEqual(expect.arrayContaining(expected));
  expect(served.filter((code) => absent.includes(code))).toEqual([]);
});

test('the most specific listed code decides', () => {
  expect(disciplineFit('0805', '3240')).toBe(1);
  expect(disciplineFit('0805', '3216')).toBe(0.8);
});

test('a broader industry keeps most of the strength of what lies under it', () => {
  expect(disciplineFit('1401', '39')).toBeCloseTo(0.72);
  expect(disciplineFit('0908', 'A')).toBeCloseTo(0.8);
});

test('unrelated is zero, unknown is undefined', () => {
  expect(disciplineFit('0806', '8610')).toBe(0);
  expect(disciplineFit('9999', '3240')).toBeUndefined();
  expect(disciplineFit('0806', '9999')).toBeUndefined();
});

test('a better grade is worth more, between 0 and 1', () => {
  const values = evaluationGrades.map((grade) => gradeValue(grade) ?? Number.NaN);
  expect(values[0]).toBeCloseTo(0.99);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(values.at(-1)).toBeCloseTo(0.35);
  expect(gradeValue('D')).toBeUndefined();
  expect(gradeValue('toString')).toBeUndefined();
});
