import { idleShare } from './ranking-times.js';

test('the gaps between rankings are the share in which none was under way', () => {
  const times = [
    { began: 100, ended: 140 },
    { began: 150, ended: 180 },
    { began: 180, ended: 200 },
  ];
  expect(idleShare(times)).toBeCloseTo(0.1);
});

test('rankings that overlap leave no gap, and neither does one within another', () => {
  const times = [
    { began: 150, ended: 160 },
    { began: 100, ended: 190 },
    { began: 180, ended: 200 },
  ];
  expect(idleShare(times)).toBe(0);
});

test('nothing ranked is no share at all', () => {
  expect(() => idleShare([])).toThrow(RangeError);
});
