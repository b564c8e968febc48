import { randomNumbers } from '../testing/builders.js';
import { compareLists, overlapAt, rankBiasedOverlap } from './list-comparison.js';

const letters = (text: string) => [...text];

describe('two lists side by side', () => {
  test('name who entered, left and moved, and where from', () => {
    expect(compareLists(letters('abcd'), letters('acbe'))).toEqual({
      entered: ['e'],
      left: ['d'],
      moved: [
        { id: 'c', from: 3, to: 2 },
        { id: 'b', from: 2, to: 3 },
      ],
    });
  });

  test('have no changes where they are the same', () => {
    expect(compareLists(letters('abc'), letters('abc'))).toEqual({ entered: [], left: [], moved: [] });
  });
});

describe('the overlap of the first k', () => {
  test('counts whom both show, in whatever order', () => {
    expect(overlapAt(4, letters('abcdx'), letters('dcbey'))).toBe(0.75);
  });

  test('measures lists shorter than k by the longer of them', () => {
    expect(overlapAt(10, letters('ab'), letters('abcd'))).toBe(0.5);
    expect(overlapAt(10, letters('ab'), letters('ba'))).toBe(1);
    expect(overlapAt(10, [], [])).toBe(1);
    expect(overlapAt(10, [], letters('a'))).toBe(0);
  });
});

describe('rank-biased overlap', () => {
  test('is 1 for the same list, 0 for lists that share nobody', () => {
    expect(rankBiasedOverlap(letters('abcdefgh'), letters('abcdefgh'))).toBeCloseTo(1, 12);
    expect(rankBiasedOverlap(letters('abc'), letters('xyz'))).toBe(0);
    expect(rankBiasedOverlap([], [])).toBe(1);
    expect(rankBiasedOverlap(letters('a'), [])).toBe(0);
  });

  test('is what the formula gives by hand', () => {
    // Depth 1 shares none, depth 2 both: 0.1 / 0.9 × (2 / 2) × 0.81 + (2 / 2) × 0.81
    expect(rankBiasedOverlap(letters('ab'), letters('ba'))).toBeCloseTo(0.9, 12);
    // Uneven, p = 0.5: (1 × ½ + (1 + 1 × 1 / 1) / 2 × ¼) + ((1 - 1) / 2 + 1 / 1) × ¼
    expect(rankBiasedOverlap(letters('a'), letters('ab'), 0.5)).toBeCloseTo(1, 12);
    // p = 0.5: (0 + (1 + 0) / 2 × ¼) + ((1 - 0) / 2 + 0 / 1) × ¼
    expect(rankBiasedOverlap(letters('b'), letters('ab'), 0.5)).toBeCloseTo(0.25, 12);
  });

  test('weighs a change at the top more than one at the bottom', () => {
    const before = letters('abcdefghij');
    expect(rankBiasedOverlap(before, letters('bacdefghij'))).toBeLessThan(
      rankBiasedOverlap(before, letters('abcdefghji')),
    );
  });

  test('lies between 0 and 1, and does not depend on which list comes first', () => {
    const random = randomNumbers(7);
    for (let n = 0; n < 200; n++) {
      const [a, b] = [random, random].map((draw) => letters('abcdefghijkl').filter(() => draw() < 0.6));
      const shuffled = [...(b ?? [])].sort(() => random() - 0.5);
      const value = rankBiasedOverlap(a ?? [], shuffled);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(rankBiasedOverlap(shuffled, a ?? [])).toBeCloseTo(value, 12);
    }
  });
});
