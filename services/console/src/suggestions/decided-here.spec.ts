import type { matching } from '@queqiao/contracts';
import { withDecided } from './decided-here';

const ranked = (rank: number, more: Partial<matching.Suggestion> = {}): matching.Suggestion => ({
  id: `s-${rank}`,
  city: '371600',
  targetId: '371600-aluminium',
  candidate: { kind: 'enterprise', id: `cn-${rank}`, name: `示例企业 ${rank}`, scope: 'domestic' },
  rank,
  score: 0.5,
  base: 0.3,
  fit: 0.5,
  intent: 0.5,
  coverage: 0.5,
  weak: false,
  contributions: [],
  state: 'open',
  ranking: { version: 1, weightSet: 'default', scoredAt: '2025-01-01T00:00:00.000Z' },
  ...more,
});
const decided = (...items: matching.Suggestion[]) => new Map(items.map((item) => [item.id, item]));
const enterprises = { kind: 'enterprise', scope: 'domestic' } as const;

describe('a list with the decisions of this screen', () => {
  it('shows a decision before the server lists it', () => {
    const list = withDecided([ranked(1), ranked(2)], decided(ranked(2, { state: 'accepted' })), enterprises);
    expect(list.map((item) => item.state)).toEqual(['open', 'accepted']);
  });

  it('keeps a rejected row in its place after the server left it out', () => {
    const list = withDecided([ranked(1), ranked(3)], decided(ranked(2, { state: 'rejected' })), enterprises);
    expect(list.map((item) => item.rank)).toEqual([1, 2, 3]);
  });

  it('keeps the order in which rows are shown where that is not the order of rank', () => {
    const moved = [ranked(3, { position: 1 }), ranked(1, { position: 2 }), ranked(2, { position: 3 })];
    expect(withDecided(moved, decided(), enterprises)).toEqual(moved);
  });

  it('drops it once a new ranking is there, and never shows it in a list of another kind', () => {
    const rejected = decided(ranked(2, { state: 'rejected' }));
    const newer = ranked(1, { ranking: { version: 2, weightSet: 'default', scoredAt: '2025-01-02T00:00:00.000Z' } });
    expect(withDecided([newer], rejected, enterprises)).toEqual([newer]);
    expect(withDecided([ranked(1)], rejected, { kind: 'investor', scope: 'domestic' })).toHaveLength(1);
  });

  it('shows the word on a row that was put off before, at its newest rank', () => {
    const moved = { ...ranked(2, { state: 'later' }), id: 's-5' };
    const list = withDecided([moved], decided(ranked(5, { state: 'accepted' })), enterprises);
    expect(list.map((item) => [item.rank, item.state])).toEqual([[2, 'accepted']]);
  });

  it('believes the server about a row that it knows as decided', () => {
    const list = withDecided([ranked(1, { state: 'accepted' })], decided(ranked(1, { state: 'later' })), enterprises);
    expect(list[0]?.state).toBe('accepted');
  });
});
