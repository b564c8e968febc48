import { identityProblems } from './identity.js';

const identities = [
  'org-17',
  '山东示例铝业股份有限公司',
  '示例铝业',
  'Sample Aluminium Co., Ltd.',
  'ABB',
  '91371600MA3C000000',
  '600219',
];
const rulesOf = (sentence: string) => identityProblems('sentence', sentence, identities).map(({ rule }) => rule);

describe('a sentence about a party without its name', () => {
  it.each([
    ['its name', '山东示例铝业股份有限公司在找资金'],
    ['its name with another width and spacing', '山东 示例铝业 股份有限公司'],
    ['its name in traditional characters', '山東示例鋁業股份有限公司'],
    ['its name without place and legal form', '由示例铝业牵头'],
    ['its English name in small letters', 'we are sample aluminium co. ltd'],
    ['a short Latin alias as a word', '与 abb 合作多年'],
    ['its credit code', '代码 91371600MA3C000000'],
    ['its stock code', '上市公司（600219）'],
    ['the id of its record', 'org-17'],
  ])('is refused with %s', (_, sentence) => {
    expect(rulesOf(sentence)).toEqual(['no-names']);
  });

  it.each([
    ['a telephone number', '请致电 138 0013 8000'],
    ['a telephone number in full width', '电话１３８００１３８０００'],
    ['an address for mail', '写信到 someone@example.org'],
    ['a site', '见 www.example.org'],
    ['a credit code of anybody', '91370000MA3F00XX1K'],
  ])('is refused with %s', (_, sentence) => {
    expect(rulesOf(sentence)).toEqual(['no-contact']);
  });

  it.each([
    '山东一家中型铝材加工企业，寻求 3000 万元扩产资金',
    'A grabber of long aluminium profiles, founded in 2011',
    '铝业公司',
  ])('may say: %s', (sentence) => {
    expect(rulesOf(sentence)).toEqual([]);
  });
});
