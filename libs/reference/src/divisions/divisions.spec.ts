import { distanceKm } from './distance.js';
import {
  division,
  divisionContains,
  divisionPrefix,
  divisions,
  isDivisionCode,
  prefectureOf,
  provinceOf,
} from './divisions.js';

test('has 34 provinces, and every prefecture has an English name and a point inside China', () => {
  expect(divisions()).toHaveLength(34);
  const prefectures = divisions().flatMap(({ code }) => divisions(code).filter(({ level }) => level === 'prefecture'));
  expect(prefectures).toHaveLength(333);
  for (const { name, nameEn, point } of prefectures) {
    expect(nameEn).toMatch(/^[A-ZÜ][A-Za-zü' ]+$/);
    expect(`${name} ${point && point.lat > 16 && point.lat < 54 && point.lon > 73 && point.lon < 135}`).toBe(
      `${name} true`,
    );
  }
});

test('a county stands under its city, the city under its province', () => {
  expect(division('371602')).toEqual({ code: '371602', name: '滨城区', level: 'county', parent: '371600' });
  expect(division('371600')).toMatchObject({ name: '滨州市', nameEn: 'Binzhou', parent: '370000' });
  expect(provinceOf('371602')).toBe('370000');
  expect(prefectureOf('371602')).toBe('371600');
});

test('the districts and counties of a municipality stand directly under it', () => {
  expect(division('500112')?.parent).toBe('500000');
  expect(prefectureOf('500229')).toBe('500000');
  expect(prefectureOf('500000')).toBe('500000');
  expect(divisions('500000')).toHaveLength(38);
});

test('the heading 市辖区 of a municipality means the municipality', () => {
  expect(division('110100')?.code).toBe('110000');
  expect(divisionContains('110100', '110105')).toBe(true);
});

test('a county-level city directly under a province is a city of its own', () => {
  expect(prefectureOf('429004')).toBe('429004');
  expect(division('429004')).toMatchObject({ level: 'county', parent: '420000' });
});

test('a province is no city', () => {
  expect(prefectureOf('370000')).toBeUndefined();
  expect(distanceKm('370000', '371600')).toBeUndefined();
});

test('containment follows the hierarchy', () => {
  expect(divisionContains('370000', '371602')).toBe(true);
  expect(divisionContains('371600', '371600')).toBe(true);
  expect(divisionContains('371602', '371600')).toBe(false);
  expect(divisionContains('999999', '371600')).toBe(false);
});

test.each(['', '37', '371699', '000000', '3716000', '419000'])('%j is not a division', (code) => {
  expect(isDivisionCode(code)).toBe(false);
  expect(provinceOf(code)).toBeUndefined();
  expect(prefectureOf(code)).toBeUndefined();
});

test.each([
  ['370100', 36.65, 117.12],
  ['370200', 36.07, 120.38],
  ['371600', 37.38, 117.97],
  ['510100', 30.57, 104.07],
  ['500000', 29.56, 106.55],
  ['430800', 29.12, 110.48],
  ['110000', 39.9, 116.41],
  ['120000', 39.08, 117.2],
  ['310000', 31.23, 121.47],
  ['440100', 23.13, 113.26],
  ['440300', 22.54, 114.06],
  ['330100', 30.27, 120.16],
  ['320100', 32.06, 118.8],
  ['320500', 31.3, 120.59],
  ['420100', 30.59, 114.31],
  ['430100', 28.23, 112.94],
  ['610100', 34.34, 108.94],
  ['210100', 41.81, 123.43],
  ['210200', 38.91, 121.61],
  ['230100', 45.8, 126.54],
  ['220100', 43.82, 125.32],
  ['130100', 38.04, 114.51],
  ['410100', 34.75, 113.63],
  ['340100', 31.82, 117.23],
  ['350200', 24.48, 118.09],
  ['360100', 28.68, 115.86],
  ['530100', 24.88, 102.83],
  ['520100', 26.65, 106.63],
  ['450100', 22.82, 108.37],
  ['460100', 20.04, 110.2],
  ['620100', 36.06, 103.83],
  ['630100', 36.62, 101.78],
  ['640100', 38.49, 106.23],
  ['650100', 43.83, 87.62],
  ['540100', 29.65, 91.17],
  ['150100', 40.84, 111.75],
])('the seat of %s lies where maps show it', (code, lat, lon) => {
  const point = division(code)?.point;
  expect(Math.abs((point?.lat ?? 0) - lat)).toBeLessThan(0.2);
  expect(Math.abs((point?.lon ?? 0) - lon)).toBeLessThan(0.2);
});

test('distances are great-circle km between seats', () => {
  expect(distanceKm('371602', '371623')).toBe(0);
  expect(distanceKm('110000', '310000')).toBeCloseTo(1068, -2);
  expect(distanceKm('510100', '500000')).toBeGreaterThan(250);
  expect(distanceKm('510100', '500000')).toBeLessThan(290);
  expect(distanceKm('371600', '000000')).toBeUndefined();
});

test.each([
  ['653228', '和康县', '653200'],
  ['653229', '和安县', '653200'],
  ['460302', '西沙区', '460300'],
])('knows %s %s, which the list of 2023 lacks', (code, name, parent) => {
  expect(division(code)).toMatchObject({ name, parent });
});

test.each([
  ['110100', '11'],
  ['500200', '50'],
  ['110000', '11'],
  ['371600', '3716'],
  ['371602', '371602'],
])('codes inside %s start with %s', (code, prefix) => {
  expect(divisionPrefix(code)).toBe(prefix);
});
