import { divisionCodeProblems, industryCodeProblems } from './code-problems.js';

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
});
