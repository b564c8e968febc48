import { divisionCodeProblems, industryCodeProblem, industryCodeProblems, meantCodeWarnings } from './code-problems.js';

describe('codes that no standard knows', () => {
  it('are named by their place in a list', () => {
    expect(industryCodeProblems('industries', ['3252', '9999', 'Z'], '.code')).toMatchObject([
      { field: 'industries.1.code', rule: 'known-industry', message: { en: expect.stringContaining('9999') } },
      { field: 'industries.2.code', rule: 'known-industry' },
    ]);
    expect(divisionCodeProblems('seat.division', '999999')).toMatchObject([
      { field: 'seat.division', rule: 'known-division', message: { zh: expect.stringContaining('999999') } },
    ]);
  });

  it('are not those that one knows, nor what is absent', () => {
    expect(industryCodeProblems('codes', ['C', '26', '261', '2614'])).toEqual([]);
    expect(industryCodeProblems('codes', undefined)).toEqual([]);
    expect(divisionCodeProblems('division', '371600')).toEqual([]);
    expect(divisionCodeProblems('division', undefined)).toEqual([]);
  });

  it('are told with their successors', () => {
    expect(industryCodeProblem('industry', '3610')).toMatchObject([
      { field: 'industry', message: { zh: expect.stringMatching(/“汽车整车制造”现为 361 \(3611、3612\)/) } },
    ]);
    expect(divisionCodeProblems('division', '371202')).toMatchObject([
      { message: { zh: expect.stringContaining('370117钢城区'), en: expect.stringContaining('370116 or 370117') } },
    ]);
  });
});

test('a code that changed its meaning is a warning where the products speak for the old one', () => {
  expect(meantCodeWarnings('industries', ['3252', '3963'], ['集成电路'], '.code')).toMatchObject([
    { field: 'industries.1.code', rule: 'meaning-changed', message: { zh: expect.stringContaining('3973') } },
  ]);
  expect(meantCodeWarnings('industries', ['3963'], ['无人飞行器'], '.code')).toEqual([]);
});
