import type { introductions } from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { askerOf, blindProfileOf, fittingQueryOf } from './blind.js';
import { laboratoryParty, organisationParty } from './party.js';

const everything: introductions.Disclosure = {
  industry: 'division',
  province: true,
  sizeBand: true,
  stage: true,
  amount: true,
  sentence: '一家中型铝材企业',
};
const nothing: introductions.Disclosure = { province: false, sizeBand: false, stage: false, amount: false };

describe('a profile without names', () => {
  const enterprise = organisationParty(
    build.organisation({
      seat: { country: 'CN', division: '371621' },
      sizeBand: 'medium',
      industries: [{ code: '3252' }, { code: '2710' }],
    }),
    [],
  );

  it('tells an enterprise by its main trade, coarsely, its province and what its need says', () => {
    const asker = askerOf(enterprise, build.need({ stage: 'series-a', amountWan: 3_000 }));
    expect(blindProfileOf(asker, everything, { seeks: 'funding' })).toEqual({
      kind: 'enterprise',
      industries: [{ code: '32', title: { zh: '有色金属冶炼和压延加工业', en: expect.any(String) } }],
      province: { code: '370000', name: '山东省' },
      sizeBand: 'medium',
      stages: ['series-a'],
      amount: { fromWan: 2_000, toWan: 10_000 },
      seeks: 'funding',
      sentence: '一家中型铝材企业',
    });
  });

  it('tells no more than was ticked', () => {
    expect(blindProfileOf(enterprise, nothing, { seeks: 'site' })).toEqual({ kind: 'enterprise', seeks: 'site' });
  });

  it('makes up nothing that the record does not say', () => {
    const bare = organisationParty(build.organisation({ industries: [] }), []);
    expect(blindProfileOf(bare, { ...everything, sentence: undefined }, { offers: 'supply' })).toEqual({
      kind: 'enterprise',
      offers: 'supply',
    });
  });

  it('tells an investor by the trades and stages of its mandate, which narrow down who it is', () => {
    const investor = organisationParty(build.investor(), []);
    const told = blindProfileOf(investor, everything, { offers: 'funding' });
    expect(told).toMatchObject({ kind: 'investor', stages: ['series-a'], industries: [{ code: '32' }] });
    expect(fittingQueryOf(told)).toEqual({ kind: 'investor', industries: ['32'], stages: ['series-a'] });
  });

  it('knows a laboratory by all names of its institution too', () => {
    const host = build.institution({ nameEn: 'Sample University', formerNames: [{ name: '示例学院' }] });
    const { party, identities } = laboratoryParty(build.laboratory(), host, { name: '示例大学 示例轻金属实验室' });
    expect(party).toBe('sample-university-1');
    expect(identities).toEqual(
      expect.arrayContaining(['示例轻金属实验室', '示例大学', 'Sample University', '示例学院']),
    );
  });
});
