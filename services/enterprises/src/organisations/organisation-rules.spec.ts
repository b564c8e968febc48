import { build } from '@queqiao/testing';
import { organisationProblems, organisationWarnings } from './organisation-rules.js';

const mandate = { sectors: [], stages: [], regions: [] };
const ofEnterprise = (change: object) => organisationProblems({ ...build.organisationInput(), ...change });
const ofInvestor = (change: object) =>
  organisationProblems({ ...build.organisationInput(), kind: 'investor', ...change });

describe('facts of an organisation that contradict each other or the standards', () => {
  it.each([
    ['a country that there is not', { seat: { country: 'XX' } }, 'seat.country', 'known-country'],
    ['a division abroad', { seat: { country: 'US', division: '430802' } }, 'seat.division', 'division-of-country'],
    ['a withdrawn division', { seat: { country: 'CN', division: '371202' } }, 'seat.division', 'known-division'],
    ['an identity card', { creditCode: '362322198709086409' }, 'creditCode', 'credit-code-registration-authority'],
    ['an office in no province', { creditCode: '91990100M000100Y43' }, 'creditCode', 'credit-code-province'],
    ['a code of 2011', { industries: [{ code: '3610' }] }, 'industries.0.code', 'known-industry'],
  ])('are told: %s', (_what, change, field, rule) => {
    expect(ofEnterprise(change)).toMatchObject([{ field, rule }]);
  });

  it('are told: a least ticket above the most', () => {
    const problems = ofInvestor({ mandate: { ...mandate, ticketMinWan: 5_000, ticketMaxWan: 100 } });
    expect(problems).toMatchObject([{ field: 'mandate.ticketMinWan', rule: 'min-at-most-max' }]);
  });

  it('are told: a deal in a division that there is not', () => {
    const deals = [
      { date: '2026-01', sectors: [] },
      { date: '2026-02', sectors: [], division: '999999' },
    ];
    expect(ofInvestor({ deals })).toMatchObject([{ field: 'deals.1.division', rule: 'known-division' }]);
  });

  it.each([
    [{ seat: { country: 'CN', division: '810000' } }],
    [{ seat: { country: 'HK', division: '810000' } }],
    [{ seat: { country: 'US', place: 'SF Bay' } }],
    [{ creditCode: '91350100M000100Y43' }],
  ])('are not %j', (change) => {
    expect(ofEnterprise(change)).toEqual([]);
  });

  it('are not a least and most ticket that are one, or open', () => {
    expect(ofInvestor({ mandate: { ...mandate, ticketMinWan: 100, ticketMaxWan: 100 } })).toEqual([]);
    expect(ofInvestor({ mandate: { ...mandate, ticketMaxWan: 100 } })).toEqual([]);
  });
});

it('warns of a code that the products contradict', () => {
  expect(organisationWarnings({ industries: [{ code: '3963' }], products: ['集成电路'] })).toMatchObject([
    { field: 'industries.0.code', rule: 'meaning-changed' },
  ]);
  expect(organisationWarnings({ industries: [{ code: '3963' }], products: ['无人飞行器'] })).toEqual([]);
});
