import { segment } from '@queqiao/reference';
import type { Target } from '../model/target.js';
import { rank } from '../ranking/valuation.js';
import { Catalogue } from '../store/catalogue.js';
import { aluminium, enterprise } from '../testing/builders.js';

const weights = { 'product-match': 1 };
const pairs = {
  'industry>enterprise': weights,
  'need:supply>enterprise': weights,
  'need:technology>enterprise': weights,
};
const onlyProducts = { id: 'products', pairs };
const asking = (zh: string): Target => aluminium({ codes: [], text: { zh, en: '' } });

function matchOf(products: readonly string[], text: string, target = asking(text)) {
  const catalogue = new Catalogue(segment);
  catalogue.upsertOrganisation(enterprise('maker', { products: [...products] }));
  const [only] = rank(catalogue, target, 'enterprise', onlyProducts, { today: '2025-01-31' });
  return only?.contributions[0];
}

test('a product is named in a list and in a sentence of any length alike', () => {
  const inList = matchOf(['铝箔', '铝合金轮毂'], '采购铝箔、铝板带');
  const inSentence = matchOf(['铝箔', '铝合金轮毂'], '我司每年需要采购用于动力电池集流体的铝箔材料');
  expect(inSentence?.value).toBe(inList?.value);
  expect(inSentence?.value).toBeCloseTo(0.5);
  expect(inSentence?.text.zh).toContain('铝箔');
});

test('a kind of what is named counts, between other separators too', () => {
  const found = matchOf(['谐波减速器'], '精密伺服电机/减速器制造，RV减速器等工业机器人核心部件');
  expect(found).toMatchObject({ known: true });
  expect(found?.value).toBeGreaterThan(0.3);
});

test.each([
  ['a wider word', '轮毂', '铝合金轮毂'],
  ['a wider word', '模具', '汽车模具'],
  ['part of another word', '天然气', '天然气化工原料'],
  ['what the named thing is for', '动力电池', '用于动力电池的铝箔'],
  ['a word of another language', 'aluminium foil', '铝箔'],
])('%s may be what is named or not: %s for %s', (_, product, text) => {
  const found = matchOf([product], text);
  expect(found).toMatchObject({ known: false, value: 0.15 });
  expect(found?.text.zh).toContain(product);
});

test.each([
  ['显示器件', '打印与外设、显示器'],
  ['颜料中间体', '医药中间体'],
  ['天然气化工原料', '天然气'],
  ['水泥', '铝箔'],
])('%s is not named by %s', (product, text) => {
  expect(matchOf([product], text)).toMatchObject({ known: true, value: 0 });
});

test('who makes what stands at a node of the chain map is not told that it makes nothing of it', () => {
  const node = { id: 'n1', name: { zh: '牵引系统', en: 'Traction' }, codes: [], terms: ['牵引变流器'] };
  const target = { ...asking('信号系统、道岔'), nodes: [{ ...node, state: 'unknown' as const }] };
  const found = matchOf(['牵引变流器'], '', target);
  expect(found).toMatchObject({ known: false, points: 0 });
  expect(found?.text.zh).toContain('产品“牵引变流器”在产业链图谱的环节上');
  expect(matchOf(['水泥'], '', target)).toMatchObject({ known: true, value: 0 });
});

test('several products under one phrase count once', () => {
  const one = matchOf(['铝箔'], '铝箔');
  expect(matchOf(['铝箔', '电池铝箔', '食品铝箔'], '铝箔')?.value).toBe(one?.value);
  expect(matchOf(['铝箔', '铝板带'], '铝箔、铝板带')?.value).toBeGreaterThan(one?.value ?? 1);
});

test('what the table of product classes calls a kind counts, and what it calls another does not', () => {
  expect(matchOf(['醇酸漆'], '涂料')?.value).toBeGreaterThan(0.3);
  expect(matchOf(['造纸涂料'], '涂料')).toMatchObject({ known: true, value: 0 });
});

test('a call for supplies says what is bought; what a call for technology leaves unsaid is not known', () => {
  const text = '希望合作开发铝箔轧制技术';
  const need = (needKind: Target['needKind']) => ({ ...asking(text), kind: 'need' as const, needKind });
  expect(matchOf(['水泥'], text, need('supply'))).toMatchObject({ known: true, value: 0 });
  expect(matchOf(['水泥'], text, need('technology'))).toMatchObject({ known: false });
});
