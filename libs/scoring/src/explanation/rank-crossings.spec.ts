import { firstSpan } from './rank-crossings.js';

const span = (gaps: number[], slopes: number[], top: number) =>
  firstSpan({ gaps: Float64Array.from(gaps), slopeOf: (rival) => slopes[rival] ?? 0 }, 1, 10, top);

describe('the first range of a weight with room at the top', () => {
  it('begins where the last rival too many falls behind, and ends where another one passes', () => {
    expect(span([2, -3, 9], [-1, 1, 1], 2)).toEqual({ from: 2, to: 3 });
    expect(span([2, 9], [-1, 1], 1)).toBeUndefined();
  });

  it('begins at once for who is behind by equal scores alone', () => {
    expect(span([0, 9], [-1, -0.1], 2)).toEqual({ from: 0, to: 10 });
    expect(span([0, 4], [1, -1], 1)).toBeUndefined();
  });

  it('is none where it is too narrow for a weight that can be told', () => {
    expect(span([2, -2 - 1e-8], [-1, 1], 1)).toBeUndefined();
  });
});
