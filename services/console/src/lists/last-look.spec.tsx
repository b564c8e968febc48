import { lookAgain } from './last-look';

const at = (time: string) => new Date(`2026-11-${time}:00.000Z`);
const look = (time: string, city = '371600') => lookAgain('sample-officer', city, at(time));

beforeEach(() => window.localStorage.clear());

describe('what an officer looked at last', () => {
  it('is nothing at first, then the end of the visit before, however often lists are opened in this one', () => {
    expect(look('20T09:00')).toBe('1970-01-01T00:00:00.000Z');
    expect(look('20T09:20')).toBe('1970-01-01T00:00:00.000Z');
    expect(look('21T08:00')).toBe('2026-11-20T09:20:00.000Z');
    expect(look('21T08:10')).toBe('2026-11-20T09:20:00.000Z');
  });

  it('is kept for each officer and city', () => {
    look('20T09:00');
    expect(look('21T09:00', '510100')).toBe('1970-01-01T00:00:00.000Z');
    expect(lookAgain('sample-admin', '371600', at('21T09:00'))).toBe('1970-01-01T00:00:00.000Z');
  });

  it('is nothing where the browser holds something else', () => {
    window.localStorage.setItem('queqiao.looked.sample-officer.371600', 'yesterday');
    expect(look('20T09:00')).toBe('1970-01-01T00:00:00.000Z');
  });
});
