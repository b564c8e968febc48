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
};

it('a need is measured from the seat of its enterprise, else from its city', () => {
  expect(targetOfNeed({ ...need, division: '371602' })).toMatchObject({ city: '371600', division: '371602' });
  expect(targetOfNeed(need).division).toBe('371600');
});

it('a seat in words counts where there is no division: deals in China are compared by province', () => {
  expect(targetOfNeed({ ...need, place: 'SF Bay' }).place).toBe('SF Bay');
  expect(targetOfNeed({ ...need, place: '滨州高新区', division: '371602' }).place).toBeUndefined();
});
