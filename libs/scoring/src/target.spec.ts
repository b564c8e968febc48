import type { Need } from './shapes.js';
import { targetOfNeed } from './target.js';

const need: Need = {
  id: 'need-1',
  city: '371600',
  kind: 'funding',
  organisationId: 'asker',
  organisationName: 'Asker',
  title: '寻求融资',
  text: '扩产',
  industries: ['6520'],
  version: 1,
  createdAt: '2026-01-15T08:00:00.000Z',
};

test('a need of an enterprise abroad is measured by its place in words', () => {
  expect(targetOfNeed({ ...need, place: 'SF Bay' })).toMatchObject({ place: 'SF Bay', division: '371600' });
});

test('a seat in the code list goes before a place in words', () => {
  const target = targetOfNeed({ ...need, division: '371602', place: 'Bincheng' });
  expect(target.division).toBe('371602');
  expect(target.place).toBeUndefined();
});
