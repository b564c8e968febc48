import { randomNumbers } from '../statistics/random.js';
import { cappedShares, capsLeaveRoom, type GroupCaps, groupShares } from './weight-caps.js';

const GROUPS = ['fit', 'feasibility', 'intent', 'relationship', 'risk'] as const;
const one = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)] as T;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Weights over 0 and caps that may bite, be too tight or do nothing. */
function randomCase(random: () => number) {
  const weights = Array.from({ length: 1 + Math.floor(random() * 12) }, () => ({
    group: one(GROUPS, random),
    weight: 0.1 + random() * 100,
  }));
  const caps = Object.fromEntries(
    GROUPS.filter(() => random() < 0.6).map((group) => [group, Math.round(random() * 20) / 20]),
  ) as GroupCaps;
  return { weights, caps };
}

const random = randomNumbers(7);
const cases = Array.from({ length: 2_000 }, () => randomCase(random));

describe('shares under caps', () => {
  test('are 0, and numbers, where nothing weighs', () => {
    const nothing = [
      { group: 'fit', weight: 0 },
      { group: 'risk', weight: 0 },
    ] as const;
    expect(cappedShares(nothing, {})).toEqual([0, 0]);
    expect(cappedShares(nothing, { fit: 0.5 })).toEqual([0, 0]);
  });

  test('always add up to the whole', () => {
    for (const { weights, caps } of cases) expect(sum(cappedShares(weights, caps))).toBeCloseTo(1, 9);
  });

  test('leave no group over its cap wherever the caps leave room for the whole', () => {
    for (const { weights, caps } of cases.filter((each) => capsLeaveRoom(each.weights, each.caps))) {
      for (const { group, share } of groupShares(weights, caps)) {
        expect(share).toBeLessThanOrEqual((caps[group] ?? 1) + 1e-9);
      }
    }
  });

  test('keep proportions within a group, and between groups that no cap holds', () => {
    for (const { weights, caps } of cases.filter((each) => capsLeaveRoom(each.weights, each.caps))) {
      const shares = cappedShares(weights, caps);
      const groups = groupShares(weights, caps);
      const isFree = (group: string) =>
        groups.some((each) => each.group === group && each.share < (caps[each.group] ?? 1) - 1e-9);
      weights.forEach((a, i) => {
        weights.forEach((b, j) => {
          if (a.group !== b.group && !(isFree(a.group) && isFree(b.group))) return;
          expect((shares[i] ?? 0) * b.weight).toBeCloseTo((shares[j] ?? 0) * a.weight, 6);
        });
      });
    }
  });

  test('take only from groups that were over their cap, and give to all others', () => {
    for (const { weights, caps } of cases.filter((each) => capsLeaveRoom(each.weights, each.caps))) {
      for (const { group, wanted, share } of groupShares(weights, caps)) {
        if (share < wanted - 1e-9) expect(share).toBeCloseTo(caps[group] ?? 1, 9);
      }
    }
  });

  test('are exactly the plain ones where no cap bites', () => {
    for (const { weights } of cases) {
      const all = sum(weights.map(({ weight }) => weight));
      const plain = weights.map(({ weight }) => weight / all);
      expect(cappedShares(weights, {})).toEqual(plain);
      expect(cappedShares(weights, Object.fromEntries(GROUPS.map((group) => [group, 1])))).toEqual(plain);
    }
  });

  test('do not depend on the order of the weights', () => {
    for (const { weights, caps } of cases.slice(0, 300)) {
      const backwards = cappedShares([...weights].reverse(), caps).reverse();
      cappedShares(weights, caps).forEach((share, i) => {
        expect(backwards[i]).toBeCloseTo(share, 9);
      });
    }
  });
});

describe('an example', () => {
  const weights = [
    { group: 'fit', weight: 60 },
    { group: 'fit', weight: 20 },
    { group: 'intent', weight: 15 },
    { group: 'feasibility', weight: 5 },
  ] as const;

  test('what fit has over half goes to intent and feasibility as three to one', () => {
    expect(cappedShares(weights, { fit: 0.5 })).toEqual([0.375, 0.125, 0.375, 0.125].map((n) => expect.closeTo(n, 9)));
  });

  test('a second cap that only bites because of the first is kept too', () => {
    const shares = groupShares(weights, { fit: 0.5, intent: 0.3 });
    expect(shares.map(({ group, share }) => [group, Number(share.toFixed(9))])).toEqual([
      ['fit', 0.5],
      ['intent', 0.3],
      ['feasibility', 0.2],
    ]);
  });

  test('caps that leave less than the whole are raised in proportion', () => {
    const caps = { fit: 0.2, intent: 0.2, feasibility: 0.1 };
    expect(capsLeaveRoom(weights, caps)).toBe(false);
    expect(groupShares(weights, caps).map(({ share }) => share)).toEqual([0.4, 0.4, 0.2]);
  });

  test('a cap of nothing takes a group out; of nothing for all it changes nothing', () => {
    expect(cappedShares(weights, { fit: 0 })).toEqual([0, 0, 0.75, 0.25].map((n) => expect.closeTo(n, 9)));
    const none = { fit: 0, intent: 0, feasibility: 0 };
    expect(cappedShares(weights, none)).toEqual(cappedShares(weights, {}));
  });
});
