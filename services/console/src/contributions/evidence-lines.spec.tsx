import type { matching } from '@queqiao/contracts';
import { screen } from '@testing-library/react';
import { show } from '../testing/render';
import { EvidenceLines } from './evidence-lines';

const products: matching.Evidence = {
  record: 'cn-1',
  field: 'products',
  value: '铝箔',
  source: '上市公司年报',
  sourceEn: 'Annual reports',
  link: 'https://example.com/report',
  date: '2021-10',
};
const trade: matching.Evidence = {
  record: 'cn-1',
  field: 'industries',
  value: '铝压延加工（3252）',
  valueEn: 'Rolling of aluminium (3252)',
  inferred: true,
  from: 'products',
};

test('evidence opens the page of its source and says of which date it is', () => {
  show(<EvidenceLines evidence={[products]} />);
  const link = screen.getByRole('link', { name: '上市公司年报 · 2021-10' });
  expect(link.getAttribute('href')).toBe('https://example.com/report');
});

test('a source without a date says so', () => {
  show(<EvidenceLines evidence={[{ record: 'a', field: 'seat', source: '企业官网' }]} />);
  expect(screen.getByText('企业官网 · 未注明日期')).toBeTruthy();
});

test('what was inferred says from what, to an English reader in English', () => {
  show(<EvidenceLines evidence={[products, trade]} />, 'en');
  expect(screen.getByText('Annual reports · 2021-10')).toBeTruthy();
  expect(screen.getByText('Rolling of aluminium (3252)')).toBeTruthy();
  expect(screen.getByText('inferred from the main products')).toBeTruthy();
});
