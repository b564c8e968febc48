import { concerns } from './scope.js';

const nothing = { industries: [], divisions: [] };

describe('a scope of industries and regions', () => {
  it('concerns what has one of the industries, or a part of it', () => {
    const metals = { ...nothing, industries: ['32'] };
    expect(concerns(metals, ['3670', '3252'], '510100')).toBe(true);
    expect(concerns(metals, ['3670'], '510100')).toBe(false);
    expect(concerns({ ...nothing, industries: ['3252'] }, ['32'], '510100')).toBe(false);
  });

  it('concerns what lies in one of the regions, whatever its industry', () => {
    const shandong = { ...nothing, divisions: ['370000'] };
    expect(concerns(shandong, ['3670'], '371600')).toBe(true);
    expect(concerns(shandong, ['3670'], '510100')).toBe(false);
    expect(concerns(nothing, ['3670'], '371600')).toBe(false);
  });
});
