import { organisation, organisationInput } from './enterprises.js';
import { fieldProblems } from './errors.js';
import { getExposure } from './exposure.js';
import { cityDay, foundingDate, partialDate, pastDate } from './values.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const rulesOf = (schema: { safeParse(value: unknown): ReturnType<typeof pastDate.safeParse> }, value: unknown) => {
  const { error } = schema.safeParse(value);
  return error === undefined ? [] : fieldProblems(error).map(({ rule }) => rule);
};

describe('a date that people give', () => {
  it.each(['1900', '2020', '2020-02', '2020-02-29', inDays(0)])('may be %s', (date) => {
    expect(pastDate.parse(date)).toBe(date);
  });

  it.each([
    ['2023-02-30', 'date'],
    ['2023-02-29', 'date'],
    ['2023-04-31', 'date'],
    ['2023-13', 'date'],
    ['today', 'date'],
    ['0000', 'plausible-year'],
    ['0202-01', 'plausible-year'],
    ['0202-02-30', 'plausible-year'],
    ['1899-12-31', 'plausible-year'],
    [inDays(3), 'not-in-future'],
    ['2090-01', 'not-in-future'],
    ['9999-12-31', 'not-in-future'],
  ])('cannot be %s', (date, rule) => {
    expect(rulesOf(pastDate, date)).toEqual([rule]);
  });

  it('may be the day that begins in China while it is yesterday in UTC', () => {
    expect(rulesOf(pastDate, inDays(1))).toEqual([]);
  });

  it('may be a founding before anything was written about it', () => {
    expect(rulesOf(foundingDate, '1669')).toEqual([]);
    expect(rulesOf(foundingDate, '0202')).toEqual(['plausible-year']);
  });

  it('is held to it in every field of an organisation', () => {
    const future = '2090-01';
    const { error } = organisationInput.safeParse({
      kind: 'investor',
      name: '未来基金',
      formerNames: [{ name: '过去基金', until: future }],
      foundedOn: future,
      asOf: future,
      rounds: [{ date: future }],
      deals: [{ date: future, sectors: [] }],
      sources: [{ name: '网站', date: future }],
    });
    const problems = error === undefined ? [] : fieldProblems(error);
    expect(problems.map(({ field, rule }) => `${field} ${rule}`).sort()).toEqual([
      'asOf not-in-future',
      'deals.0.date not-in-future',
      'formerNames.0.until not-in-future',
      'foundedOn not-in-future',
      'rounds.0.date not-in-future',
      'sources.0.date not-in-future',
    ]);
  });
});

describe('a date that is stored', () => {
  it('can be read though it could not be given any more', () => {
    const record = {
      ...organisationInput.parse({ kind: 'enterprise', name: '旧记录', sources: [{ name: '网站' }] }),
      id: 'old',
      foundedOn: '2023-02-30',
      asOf: '0202-01',
      city: '371600',
      version: 1,
      updatedAt: '2026-01-01T00:00:00.000Z',
    };
    expect(organisation.parse(record)).toEqual(record);
    expect(partialDate.parse('9999')).toBe('9999');
  });
});

describe('a day that people ask for', () => {
  it.each(['0000-01-01', '9999-12-31', '2023-02-30', '2023'])('cannot be %s', (day) => {
    expect(getExposure.input.safeParse({ day }).success).toBe(false);
  });
});

test.each([
  ['2026-11-26T15:59:59Z', '2026-11-26'],
  ['2026-11-26T16:00:00Z', '2026-11-27'],
  ['2026-12-31T16:30:00Z', '2027-01-01'],
  ['2026-03-15', '2026-03-15'],
])('at %s it is %s in the city', (moment, day) => {
  expect(cityDay(new Date(moment))).toBe(day);
});
