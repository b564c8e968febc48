import { exitCodeOf, totalLine } from './jest.mjs';

const result = (passed: number, failed = 0, code = 0) => ({ passed, failed, code });

describe('the outcome of all tests', () => {
  it('adds up the sizes', () => {
    expect(totalLine([result(120), result(14, 1, 1)])).toBe('134 passed, 1 failed');
  });

  it('is good when all passed', () => {
    expect(exitCodeOf([result(120), result(14)])).toBe(0);
  });

  it('is bad when one failed, when none ran, and when Jest itself complains', () => {
    expect(exitCodeOf([result(120), result(14, 1, 1)])).toBe(1);
    expect(exitCodeOf([result(0), result(0)])).toBe(1);
    expect(exitCodeOf([result(120), result(14, 0, 1)])).toBe(1);
  });
});
