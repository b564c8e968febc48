import type { enterprises } from '@queqiao/contracts';
import { aluminium, catalogueOf, institution, investor, ranked } from '../testing/builders.js';

const mandate = (sectors: string[]): enterprises.Organisation['mandate'] => ({ sectors, stages: [], regions: [] });

test.each([
  [['3216', '3252'], '声明的 2 个投资领域中约 2 个与该产业相关'],
  [
    ['3252', ...Array.from({ length: 11 }, (_, i) => `2${710 + i * 10}`)],
    '声明的 12 个投资领域中只有约 1 个与该产业相关',
  ],
  [['6731'], '声明的 1 个投资领域都与该产业无关'],
])('a mandate for %s reads: %s', (sectors, zh) => {
  const [first] = ranked(catalogueOf(investor('fund', { mandate: mandate(sectors) })), aluminium(), 'investor');
  const contribution = first?.contributions.find(({ factor }) => factor === 'mandate-focus');
  expect(contribution?.text.zh).toBe(zh);
  expect((contribution?.points ?? 0) < 0).toBe(zh.includes('只有') || zh.includes('无关'));
});

test('a school without a discipline of the trade is told so, against it', () => {
  const catalogue = catalogueOf();
  const disciplines = [{ code: '0501', name: '中国语言文学', grade: 'A' as const }];
  catalogue.upsertInstitution(institution('u', { disciplines }));
  const [first] = ranked(catalogue, aluminium(), 'institution');
  const contribution = first?.contributions.find(({ factor }) => factor === 'discipline-focus');
  expect(contribution).toMatchObject({ text: { zh: '1 个获评学科都与该产业无关' } });
  expect(contribution?.points).toBeLessThan(0);
});
