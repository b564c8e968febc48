import {
  bilingualLine,
  divisionCode,
  id,
  industryCode,
  industryTags,
  isIndustryId,
  line,
  partialDate,
  setOf,
  text,
  version,
  wan,
} from './values.js';

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

  it('takes the line ends of Windows and of old files as line feeds', () => {
    expect(text(40).parse('第一行\r\n第二行\r第三行\u2028第四行\r\n')).toBe('第一行\n第二行\n第三行\n第四行');
  });

  it.each(['第一行\r\n第二行', '第一行\u2028第二行'])('takes no line end in a line: %j', (value) => {
    expect(line(40).safeParse(value).success).toBe(false);
  });

  it.each([
    ['汽车\u200b轮毂', '汽车轮毂'],
    ['\ufeff铝\u00ad箔', '铝箔'],
    ['\u202e司公限有例示', '司公限有例示'],
    ['\u2066示例\u2069\u{e0041}', '示例'],
  ])('drops what nobody sees: %j', (given, kept) => {
    expect(line(40).parse(given)).toBe(kept);
    expect(text(40).parse(given)).toBe(kept);
  });

  it.each(['\u200b', '\u3164', ' \u2060 ', '\u2800', '\u180e\ufe0f', '\u2028'])(
    'wants something to see: %j',
    (value) => {
      expect(line(40).safeParse(value).success).toBe(false);
      expect(text(40).safeParse(value).success).toBe(false);
    },
  );

  it('takes no noncharacter', () => {
    expect(line(40).safeParse('a\uffff').success).toBe(false);
  });

  it.each(['a\u0000b', 'a\ud83db', '   ', '\n\t', '长'.repeat(81)])('refuses %j in either language', (value) => {
    expect(bilingualLine(80).safeParse({ zh: value, en: 'x' }).success).toBe(false);
    expect(bilingualLine(80).safeParse({ zh: 'x', en: value }).success).toBe(false);
  });

  it('takes no version that the database cannot hold', () => {
    expect(version.safeParse(2_147_483_647).success).toBe(true);
    expect(version.safeParse(2_147_483_648).success).toBe(false);
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

  it.each([
    ['C26', '26'],
    ['C3670', '3670'],
    [' c261 ', '261'],
    ['２６１２', '2612'],
    ['I6510', '6510'],
    ['c', 'C'],
  ])('reads the industry code %j as %s', (given, code) => {
    expect(industryCode.parse(given)).toBe(code);
  });

  it.each([
    ['４３０８０２', '430802'],
    [' 430802\u200b', '430802'],
  ])('reads the division %j as %s', (given, code) => {
    expect(divisionCode.parse(given)).toBe(code);
  });

  it.each(['Z', '2', '26121', 'A26', 'C6510', 'T01', ''])('refuses the industry code %j', (code) => {
    expect(industryCode.safeParse(code).success).toBe(false);
  });

  it.each(['', 'A', 'a b', 'a/b', '../a', 'x'.repeat(65)])('refuses the id %j', (value) => {
    expect(id.safeParse(value).success).toBe(false);
  });

  it('leaves out what a list repeats, and keeps the first and the order', () => {
    expect(setOf(line(9), 4).parse(['铝箔', ' 铝箔', '铝棒', '铝箔'])).toEqual(['铝箔', '铝棒']);
    const twice = [{ code: '3252' }, { code: '3911' }, { code: '3252', inferred: true }];
    expect(industryTags.parse(twice)).toEqual([{ code: '3252' }, { code: '3911' }]);
  });

  it.each([
    ['430800-culture-tourism', true],
    ['need-430800', false],
    ['4308-x', false],
  ])('knows whether %s can be the id of a priority industry: %s', (of, can) => {
    expect(isIndustryId(of)).toBe(can);
  });

  it.each([-0.01, 1e11, Number.NaN, Number.POSITIVE_INFINITY])('refuses the amount %d', (amount) => {
    expect(wan.safeParse(amount).success).toBe(false);
  });
});
