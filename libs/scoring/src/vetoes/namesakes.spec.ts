import { aluminium, catalogueOf, enterprise, idsOf, ranked } from '../testing/builders.js';

const smelting = { industries: [{ code: '3216' }] };
const named = (id: string, name: string, more: Parameters<typeof enterprise>[1] = {}) =>
  enterprise(id, { ...smelting, name, ...more });
const { city } = aluminium();

describe('two records of one name', () => {
  it.each([
    ['the smaller id', named('a', '东润（广东）纺织', { city }), named('b', '东润(广东)纺織', { city }), ['a']],
    ['both where both are shared', named('a', '东润纺织'), named('b', '东润纺织'), ['a', 'b']],
    ["the city's own", named('a', '东润纺织'), named('b', '东润纺织', { city }), ['b']],
    ['both where one is of another city', named('a', '东润纺织', { city: '510100' }), named('b', '东润纺织'), ['b']],
    ['both where the name is not Chinese', named('a', 'Acme'), named('b', 'Acme'), ['a', 'b']],
  ])("of which one is the city's own stand once in a list, as %s", (_, one, other, expected) => {
    expect(idsOf(ranked(catalogueOf(one, other), aluminium(), 'enterprise'))).toEqual(expected);
  });

  it('leave the list to the one that is still there', () => {
    const status = { state: 'dissolved', source: { name: '公告' } } as const;
    const catalogue = catalogueOf(named('a', '东润纺织', { city, status }), named('b', '东润纺织'));
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise'))).toEqual(['b']);
  });
});
