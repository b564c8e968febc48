import type { enterprises } from '@queqiao/contracts';
import { targetOfNeed } from './target.js';

const need: enterprises.Need = {
  id: 'need-1',
  kind: 'funding',
  organisationId: 'company-1',
  organisationName: '某公司',
  title: '融资',
  text: '扩建产线',
  industries: ['3252'],
  city: '371600',
  version: 1,
  createdAt: '2025-01-01T00:00:00Z',
  state: 'published',
};

it('a need is measured from the seat of its enterprise, else from its city', () => {
  expect(targetOfNeed({ ...need, division: '371602' })).toMatchObject({ city: '371600', division: '371602' });
  expect(targetOfNeed(need).division).toBe('371600');
});

it('a seat in words counts where there is no division: deals in China are compared by province', () => {
  expect(targetOfNeed({ ...need, place: 'SF Bay' }).place).toBe('SF Bay');
  expect(targetOfNeed({ ...need, place: '滨州高新区', division: '371602' }).place).toBeUndefined();
});

it('what only its kind says counts where it names what is wanted', () => {
  const supply = { ...need, kind: 'supply', details: { kind: 'supply', product: '铝箔', standard: '国标' } } as const;
  expect(targetOfNeed(supply).text.zh).toBe('融资\n扩建产线\n铝箔');
  const use = { kind: 'funding', use: '买轧机' } as const;
  expect(targetOfNeed({ ...need, details: use }).text).toEqual(targetOfNeed(need).text);
});

it('a translation is its text in that language, until the original changes', () => {
  const translation = { language: 'en', title: 'Funding', text: 'A new line', by: 'human', ofVersion: 1 } as const;
  expect(targetOfNeed({ ...need, translation })).toMatchObject({
    name: { zh: '融资', en: 'Funding' },
    text: { zh: '融资\n扩建产线', en: 'Funding\nA new line' },
  });
  const stale = { ...translation, stale: true } as const;
  expect(targetOfNeed({ ...need, translation: stale })).toEqual(targetOfNeed(need));
});
