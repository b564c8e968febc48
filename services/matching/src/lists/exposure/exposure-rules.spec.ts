import { randomNumbers } from '@queqiao/scoring/statistics';
import { arrange, FRONT, isSmallOrNew, type RankedItem } from './exposure-rules.js';

interface Item extends RankedItem {
  readonly id: number;
}
const item = (id: number, more: Partial<RankedItem> = {}): Item => ({
  id,
  isOpen: true,
  isCapped: false,
  isSmallOrNew: false,
  ...more,
});
/** Twelve items; those named differ. */
const listOf = (more: Readonly<Record<number, Partial<RankedItem>>> = {}, count = 12) =>
  Array.from({ length: count }, (_, index) => item(index + 1, more[index + 1]));
const shown = (list: readonly Item[], kept = 0) =>
  arrange(list, kept).map(({ item: { id }, rule }) => (rule ? `${id} ${rule}` : id));

describe('a list for showing', () => {
  it('is in the order of rank where no rule strikes', () => {
    expect(shown(listOf())).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(arrange([], 3)).toEqual([]);
  });

  it('has capped ones behind the first ten, in their order', () => {
    const list = listOf({ 2: { isCapped: true }, 11: { isCapped: true } });
    expect(shown(list)).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10, 12, '2 capped', '11 capped']);
  });

  it('does not name the cap for one that it did not move', () => {
    expect(shown(listOf({ 12: { isCapped: true } })).at(-1)).toBe(12);
  });

  it('leaves in place what was decided on', () => {
    expect(shown(listOf({ 2: { isCapped: true, isOpen: false } })).slice(0, 3)).toEqual([1, 2, 3]);
  });

  it('keeps its last front places for the best of the favoured', () => {
    const favoured = { isSmallOrNew: true };
    const list = listOf({ 11: favoured, 12: favoured, 13: favoured }, 14);
    expect(shown(list, 2)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, '11 floor', '12 floor', 9, 10, 13, 14]);
  });

  it('lifts nobody where enough stand in front, nor where nobody can be', () => {
    expect(shown(listOf({ 3: { isSmallOrNew: true }, 11: { isSmallOrNew: true } }), 1)).toEqual(shown(listOf()));
    expect(shown(listOf({ 12: { isSmallOrNew: true, isCapped: true } }), 1)).toEqual(shown(listOf()));
  });

  it('loses and doubles nobody, whatever strikes whom', () => {
    const random = randomNumbers(3);
    for (let round = 0; round < 300; round++) {
      const list = Array.from({ length: Math.floor(random() * 40) }, (_, id) =>
        item(id, { isOpen: random() < 0.8, isCapped: random() < 0.3, isSmallOrNew: random() < 0.2 }),
      );
      const arranged = arrange(list, Math.floor(random() * 5));
      expect(new Set(arranged.map(({ item: { id } }) => id)).size).toBe(list.length);
      expect(arranged).toHaveLength(list.length);
      const uncapped = list.filter(({ isOpen, isCapped }) => !(isOpen && isCapped)).length;
      const front = arranged.slice(0, Math.min(FRONT, uncapped));
      expect(front.some(({ item: { isOpen, isCapped } }) => isOpen && isCapped)).toBe(false);
    }
  });
});

const today = new Date('2026-03-15T10:00:00Z');

describe('an organisation', () => {
  it.each([
    [{ sizeBand: 'small' }, true],
    [{ sizeBand: 'large' }, false],
    [{ sizeBand: 'large', foundedOn: '2024' }, true],
    [{ foundedOn: '2023-03-15' }, true],
    [{ foundedOn: '2023-03-14' }, false],
    [{ foundedOn: '2019' }, false],
    [{ foundedOn: '2023' }, false],
    [{ foundedOn: '2023-03' }, false],
    [{ foundedOn: '2023-04' }, true],
    [{}, undefined],
  ])('with %j is small or new: %s', (company, expected) => {
    expect(isSmallOrNew(company, today)).toBe(expected);
  });
});
