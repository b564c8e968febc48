import { id, industryCode, line, partialDate, text, wan } from './values.js';

describe('values', () => {
  it('takes a line trimmed and in one normal form', () => {
    expect(line(10).parse('  cafe\u0301 ')).toBe('caf\u00e9');
  });

  it('counts the characters of the normal form', () => {
    expect(line(4).safeParse('cafe\u0301').success).toBe(true);
  });

  it('takes Chinese text, rare characters and emoji whole', () => {
    const whole = '鹊桥 𠮷野家 😀';
    expect(line(40).parse(whole)).toBe(whole);
  });

  it('keeps line feeds and tabs in a text and not in a line', () => {
    expect(text(40).parse('a\n\tb')).toBe('a\n\tb');
    expect(line(40).safeParse('a\tb').success).toBe(false);
  });

  it.each(['2020', '2020-02', '2020-02-29'])('takes a date as exact as its source: %s', (date) => {
    expect(partialDate.parse(date)).toBe(date);
  });

  it.each(['20', '2020-00', '2020-2', '2020-01-32', '2020-01-01T00:00:00Z', ''])('refuses the date %j', (date) => {
    expect(partialDate.safeParse(date).success).toBe(false);
  });

  it.each(['C', '26', '261', '2612'])('takes the industry code %s of any level', (code) => {
    expect(industryCode.parse(code)).toBe(code);
  });

  it.each(['Z', '2', '26121', '26 ', 'c', ''])('refuses the industry code %j', (code) => {
    expect(industryCode.safeParse(code).success).toBe(false);
  });

  it.each(['', 'A', 'a b', 'a/b', '../a', 'x'.repeat(65)])('refuses the id %j', (value) => {
    expect(id.safeParse(value).success).toBe(false);
  });

  it.each([-0.01, 1e11, Number.NaN, Number.POSITIVE_INFINITY])('refuses the amount %d', (amount) => {
    expect(wan.safeParse(amount).success).toBe(false);
  });
});
