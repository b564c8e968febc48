import type { enterprises } from '@queqiao/contracts';
import { aluminium, catalogueOf, enterprise, institution, ranked } from '../testing/builders.js';

const exchange = {
  name: '上海证券交易所 上市公司列表',
  nameEn: 'Shanghai Stock Exchange, list of listed companies',
  url: 'https://www.sse.com.cn/assortment/stock/list/share/',
  date: '2021-10',
  states: ['name', 'stockCode'],
};
const report = { name: '上市公司年报', url: 'https://example.com/report', date: '2022', states: ['products'] };

function evidenceOf(factor: string, more: Partial<enterprises.Organisation>) {
  const catalogue = catalogueOf(enterprise('a', { industries: [{ code: '3252' }], products: ['铝箔'], ...more }));
  const [first] = ranked(catalogue, aluminium(), 'enterprise');
  return first?.contributions.find((one) => one.factor === factor)?.evidence[0];
}

test('a fact names the source that states it, its date and its page, and no other source of the record', () => {
  const evidence = evidenceOf('product-match', { sources: [exchange, report] });
  expect(evidence).toMatchObject({ source: '上市公司年报', link: 'https://example.com/report', date: '2022' });
  expect(evidence).not.toHaveProperty('inferred');
});

test('no source signs a fact that was inferred; the reader is told from what, and can open that', () => {
  const inferred = { sources: [exchange, report], inferred: ['industries'], inferredFrom: { industries: 'products' } };
  const evidence = evidenceOf('industry-path', inferred as Partial<enterprises.Organisation>);
  expect(evidence).toMatchObject({
    inferred: true,
    from: 'products',
    date: '2022',
    link: 'https://example.com/report',
  });
  expect(evidence).not.toHaveProperty('source');
});

test('of two sources the newest speaks, and one without a date stays undated', () => {
  const later = { ...report, name: '2024 年年报', date: '2024' };
  expect(evidenceOf('product-match', { sources: [report, later] })?.source).toBe('2024 年年报');
  const undated = evidenceOf('product-match', { sources: [{ name: '企业官网' }] });
  expect(undated?.source).toBe('企业官网');
  expect(undated).not.toHaveProperty('date');
});

test('a grade and a place among the world-class disciplines each come from their own list', () => {
  const sources = [
    { name: '学科评估', date: '2017', states: ['disciplines.grade'] },
    { name: '双一流', date: '2022', states: ['disciplines.doubleFirstClass'] },
  ];
  const disciplines = [{ code: '0806', name: '冶金工程', grade: 'A+' as const, doubleFirstClass: true as const }];
  const catalogue = catalogueOf();
  catalogue.upsertInstitution(institution('u', { disciplines, sources }));
  const [first] = ranked(catalogue, aluminium(), 'institution');
  const evidence = first?.contributions.find(({ factor }) => factor === 'capability')?.evidence;
  expect(evidence?.map(({ source, value, valueEn }) => [source, value, valueEn])).toEqual([
    ['学科评估', '冶金工程 A+', 'Metallurgical Engineering A+'],
    ['双一流', '冶金工程', 'Metallurgical Engineering'],
  ]);
});
