import type { enterprises, experts } from '@queqiao/contracts';
import { segment } from '@queqiao/reference';
import type { Target } from '../model/target.js';
import { rank } from '../ranking/valuation.js';
import { Catalogue } from '../store/catalogue.js';
import { aluminium, enterprise, idsOf, laboratory, ranked } from '../testing/builders.js';

const onlyText = { id: 'text', pairs: { 'industry>enterprise': { text: 1 }, 'industry>laboratory': { text: 1 } } };
const asking = (zh: string, more: Partial<Target> = {}) =>
  aluminium({ codes: [], name: { zh, en: '' }, text: { zh: '', en: '' }, ...more });

function listOf(organisations: readonly enterprises.Organisation[], target: Target) {
  const catalogue = new Catalogue(segment);
  for (const organisation of organisations) catalogue.upsertOrganisation(organisation);
  return rank(catalogue, target, 'enterprise', onlyText, { today: '2025-01-31' });
}

test('a main product counts more than one far down the list', () => {
  const others = ['酒店', '房产', '物流', '广告', '咨询'];
  const list = listOf(
    [
      enterprise('a-aside', { products: [...others, '光伏组件'] }),
      enterprise('main', { products: ['光伏组件', ...others] }),
    ],
    asking('光伏'),
  );
  expect(idsOf(list)).toEqual(['main', 'a-aside']);
});

test('shares of revenue, where known, count before the order', () => {
  const list = listOf(
    [
      enterprise('a-small', { products: ['光伏组件', '酒店'], productShares: [0.05, 0.9] }),
      enterprise('large', { products: ['酒店', '光伏组件'], productShares: [0.05, 0.9] }),
    ],
    asking('光伏'),
  );
  expect(idsOf(list)).toEqual(['large', 'a-small']);
});

test('a single character of substance is found in a longer word', () => {
  const list = listOf(
    [enterprise('a-paper', { products: ['纸浆'] }), enterprise('foil', { products: ['铝箔'] })],
    asking('铝'),
  );
  expect(idsOf(list)).toEqual(['foil', 'a-paper']);
});

describe('with accepted candidates', () => {
  const makers = [
    enterprise('accepted', { products: ['口蹄疫苗', '禽用疫苗'] }),
    enterprise('alike', { products: ['猪用疫苗'] }),
    enterprise('a-namesake', { products: ['动画'] }),
    enterprise('other', { products: ['水泥'] }),
  ];
  const place = (id: string, target: Target) => idsOf(listOf(makers, target)).indexOf(id);

  test('what they have in common with others brings those up, and the contribution says so', () => {
    const target = asking('动物保健', { accepted: ['accepted'] });
    expect(place('alike', asking('动物保健'))).toBeGreaterThan(place('a-namesake', asking('动物保健')));
    expect(place('alike', target)).toBeLessThan(place('a-namesake', target));
    const contribution = listOf(makers, target).find(({ candidateId }) => candidateId === 'alike')?.contributions[0];
    expect(contribution?.text).toEqual({
      zh: '与已采纳的机构相近：猪用疫苗',
      en: 'Close to accepted ones by one product',
    });
  });

  test('an accepted one is not alike to itself, only to others that were accepted', () => {
    const textOf = (target: Target) =>
      listOf(makers, target).find(({ candidateId }) => candidateId === 'accepted')?.contributions[0];
    expect(textOf(asking('动物保健', { accepted: ['accepted'] }))).toEqual(textOf(asking('动物保健')));
    const beside = textOf(asking('动物保健', { accepted: ['accepted', 'alike'] }));
    expect(beside?.value).toBeGreaterThan(textOf(asking('动物保健'))?.value ?? 1);
    expect(beside?.text.zh).toContain('与已采纳的机构相近');
    const unlike = textOf(asking('动物保健', { accepted: ['accepted', 'other'] }));
    expect(unlike?.text.zh).not.toContain('与已采纳的机构相近');
  });

  test('one that is no longer known changes nothing', () => {
    const target = asking('动物保健');
    expect(listOf(makers, { ...target, accepted: ['gone'] })).toEqual(listOf(makers, target));
  });
});

describe('laboratories with works', () => {
  const target = asking('', { text: { zh: '', en: 'Graph neural networks for traffic forecasting' } });
  const catalogueOf = (...laboratories: readonly experts.Laboratory[]) => {
    const catalogue = new Catalogue(segment);
    for (const laboratory of laboratories) catalogue.upsertLaboratory(laboratory);
    return catalogue;
  };
  const list = (...laboratories: readonly experts.Laboratory[]) =>
    rank(catalogueOf(...laboratories), target, 'laboratory', onlyText, { today: '2025-01-31' });

  test('one close paper among many strange ones stands above the same words spread over several', () => {
    const strange = ['Protein folding', 'Tax law in France', 'Bird migration'];
    const close = laboratory('close', 'u', { works: ['Traffic forecasting with graph neural networks', ...strange] });
    const spread = laboratory('a-spread', 'u', {
      works: ['Graph colouring', 'Neural coding of birds', 'Traffic law', 'Social networks in France'],
    });
    expect(idsOf(list(spread, close))).toEqual(['close', 'a-spread']);
  });

  test('a second close paper counts on top', () => {
    const once = laboratory('a-once', 'u', { works: ['Graph neural networks', 'Bird migration'] });
    const twice = laboratory('twice', 'u', { works: ['Graph neural networks', 'Traffic forecasting'] });
    expect(idsOf(list(once, twice))).toEqual(['twice', 'a-once']);
  });
});

test('a contribution names the longest shared words, and no piece of them', () => {
  const catalogue = new Catalogue(segment);
  catalogue.upsertOrganisation(enterprise('a', { products: ['环氧丙烷', '烧碱', 'PVC'] }));
  const target = asking('化工', { text: { zh: '烧碱、环氧丙烷、pvc、环氧树脂', en: '' } });
  const contribution = ranked(catalogue, target, 'enterprise')[0]?.contributions.find(
    ({ factor }) => factor === 'text',
  );
  expect(contribution?.text.zh).toBe('描述中共同的词：环氧丙烷、pvc、烧碱');
});

test.each([
  ['化学工程', '数学工程'],
  ['土木工程设计', '木工机械'],
  ['太阳能电池', '储能电池的外壳'],
  ['显示器件', '显示器'],
])('no piece of a word is a word in common: %s and %s', (wanted, own) => {
  const [only] = listOf([enterprise('a', { products: [own] })], asking(wanted));
  for (const piece of ['学工程', '木工', '能电池', '显示器'])
    expect(only?.contributions[0]?.text.zh).not.toMatch(new RegExp(`[：、]${piece}(、|$)`));
});

test('words in common are shown as the target spells them, and general ones only where there are no others', () => {
  const textOf = (products: string[], wanted: string) =>
    listOf([enterprise('a', { products })], asking(wanted))[0]?.contributions[0]?.text.zh;
  expect(textOf(['医用材料', 'PVC', '环氧丙烷'], '材料科学、PVC、环氧丙烷')).toBe('描述中共同的词：环氧丙烷、PVC');
  expect(textOf(['医用疫苗'], '疫苗研发、环氧丙烷')).toBe('描述中共同的词：疫苗');
  expect(textOf(['医用材料'], '材料科学、环氧丙烷')).not.toContain('材料');
  expect(textOf(['鋁合金輪轂'], '铝合金轮毂')).toBe('描述中共同的词：铝合金轮毂');
});

test('an English reader is told how many words are shared, and by name only those in Latin letters', () => {
  const textOf = (products: string[], wanted: string) =>
    listOf([enterprise('a', { products })], asking(wanted))[0]?.contributions[0]?.text.en;
  expect(textOf(['环氧丙烷', '烧碱'], '烧碱、环氧丙烷')).toBe('2 words in common with the description');
  expect(textOf(['PVC'], '烧碱、PVC')).toBe('"PVC" in common with the description');
});
