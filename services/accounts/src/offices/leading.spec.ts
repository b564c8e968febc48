import { leads } from './leading.js';

const person = (id: string, leave?: { from: string; to: string; standIn?: { id: string; name: string } }) => ({
  id,
  name: id,
  isActive: true,
  ...(leave && { leave }),
});
const away = { from: '2026-11-20', to: '2026-11-27' };
const standIn = { id: 'chen', name: 'chen' };

describe('who leads an office', () => {
  it('is its leader, also on the days before and after a leave', () => {
    const office = { leader: person('li', away), deputies: [person('wang')] };
    for (const day of ['2026-11-19', '2026-11-28']) expect(leads(office, day)?.id).toBe('li');
  });

  it('is whoever stands in from the first to the last day of a leave, else the first deputy who is there', () => {
    const deputies = [person('wang', away), person('zhao')];
    for (const day of ['2026-11-20', '2026-11-27']) {
      expect(leads({ leader: person('li', { ...away, standIn }), deputies }, day)).toEqual(standIn);
      expect(leads({ leader: person('li', away), deputies }, day)?.id).toBe('zhao');
    }
  });

  it('is a deputy where there is no leader or the leader may not sign in, and nobody where nobody is there', () => {
    const deputies = [person('wang')];
    expect(leads({ deputies }, '2026-11-20')?.id).toBe('wang');
    expect(leads({ leader: { ...person('li'), isActive: false }, deputies }, '2026-11-20')?.id).toBe('wang');
    expect(leads({ leader: person('li', away), deputies: [] }, '2026-11-20')).toBeUndefined();
  });
});
