import { namedAs, productTerm } from '@queqiao/reference';
import { mentions } from '../factors/product-mentions.js';
import { randomEnterprise, randomNumbers } from '../testing/builders.js';
import { CandidateStore } from './candidate-store.js';
import { termsOf } from './postings.js';
import { profileOfOrganisation } from './profiles.js';
import { Vocabulary } from './vocabulary.js';

const vocabulary = new Vocabulary((text) => [text]);

test('gives back the profile that was stored', () => {
  const store = new CandidateStore('investor', vocabulary);
  const profile = profileOfOrganisation(
    {
      id: 'fund',
      kind: 'investor',
      scope: 'overseas',
      name: 'Fund',
      seat: { country: 'US', place: 'SF Bay, CA' },
      industries: [{ code: '6731', inferred: true }, { code: '3252' }, { code: '3216' }],
      products: ['铝箔', '铝箔'],
      sizeBand: 'large',
      asOf: '2012-12-31',
      investorKind: 'vc',
      mandate: { sectors: ['65', '26'], stages: ['seed'], regions: [], ticketMinWan: 100 },
      deals: [
        { date: '2012-05-01', sectors: ['6513'], place: 'SF Bay', stage: 'seed', amountWan: 645.91 },
        { date: '2011', sectors: [] },
      ],
      sources: [{ name: 'Crunchbase 2013', date: '2013-10', url: 'https://example.org' }],
      city: '*',
      version: 1,
      updatedAt: '2025-01-01T00:00:00Z',
    },
    'investor',
    vocabulary,
  );
  store.push(profile);
  expect(store.profileAt(0)).toMatchObject({
    id: 'fund',
    scope: 'overseas',
    place: 'SF Bay, CA',
    industries: ['6731', '3216', '3252'],
    sectors: ['26', '65'],
    stages: ['seed'],
    ticket: { minWan: 100 },
    products: ['铝箔', '铝箔'],
    deals: [
      { month: 2012 * 12 + 4, sectors: ['6513'], place: 'SF Bay', stage: 'seed', amountWan: 646 },
      { month: 2011 * 12 + 6, sectors: [] },
    ],
    inferred: [{ field: 'industries' }],
    sources: [{ name: 'Crunchbase 2013', date: '2013-10' }],
  });
  const words = store
    .profileAt(0)
    .passages.map((passage) => Array.from(termsOf(passage), ([term, times]) => [vocabulary.decode(term), times]));
  expect(words).toEqual([
    [
      ['铝箔', 1.75],
      ['Fund', 0.25],
    ],
  ]);
  expect(store.profileAt(0).regions).toBeUndefined();
});

test('keeps one live row for each id, and counts terms of live rows only', () => {
  const random = randomNumbers(2);
  const store = new CandidateStore('enterprise', vocabulary);
  for (let i = 0; i < 300; i++)
    store.push(profileOfOrganisation(randomEnterprise(`e-${i % 100}`, random), 'enterprise', vocabulary));
  store.remove('e-0');
  expect(store.size).toBe(99);
  expect(store.rows).toBe(300);
  expect(store.text.size).toBe(99);
  expect(store.find('e-0')).toBeUndefined();
  expect([...Array(300).keys()].filter((row) => store.isLive(row))).toHaveLength(99);
  expect(store.text.documentsWith('e-0')).toBe(0);
  expect(store.text.documentsWith('e-1')).toBe(1);
});

test('finds products that are a named one, that may be it, and that stand in a text', () => {
  const { productIndex } = new CandidateStore('enterprise', vocabulary);
  for (const product of ['铝', '轮毂', '铝合金轮毂', '轮毂毛坯', '模具', '汽车模具', '汽车覆盖件模具'])
    productIndex.encode(product);
  const names = (numbers: readonly number[]) => numbers.map((one) => productIndex.dictionary.decode(one)).sort();
  const kinds = (name: string) => names([...mentions(productIndex, namedAs([name])).keys()]);
  const wider = (term: string) => names(productIndex.widerThan(productTerm(term)));
  expect(kinds('轮毂')).toEqual(['轮毂', '铝合金轮毂']);
  expect(kinds('汽车模具')).toEqual(['汽车模具', '汽车覆盖件模具']);
  expect(kinds('铝')).toEqual(['铝']);
  expect(kinds('汽车')).toEqual([]);
  expect(wider('摩托车轮毂')).toEqual(['轮毂']);
  expect(wider('汽车覆盖件模具')).toEqual(['模具', '汽车模具']);
  expect(names(productIndex.within('摩托车轮毂装配'))).toEqual(['轮毂']);
});
