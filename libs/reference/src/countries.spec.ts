import { countryHasDivision, isCountry } from './countries.js';

const letters = Array.from({ length: 26 }, (_, n) => String.fromCharCode(65 + n));
const pairs = letters.flatMap((a) => letters.map((b) => a + b));

test('there are 249 countries, and each has a name', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const known = pairs.filter(isCountry);
  expect(known).toHaveLength(249);
  expect(known.filter((code) => names.of(code) === undefined)).toEqual([]);
});

test.each(['XX', 'EU', 'UK', 'ZZ', 'SU', 'XK', 'cn', ''])('%j is no country', (code) => {
  expect(isCountry(code)).toBe(false);
});

test.each([
  ['CN', '430802', true],
  ['CN', '810000', true],
  ['HK', '810000', true],
  ['HK', '430802', false],
  ['US', '430802', false],
])('in %s lies %s: %s', (country, division, expected) => {
  expect(countryHasDivision(country, division)).toBe(expected);
});
