import type { OutlinedCandidate } from '../../ranking/scoring/thread/scoring-state.js';
import { type ComparedLists, comparedLists, evenSample, listQuality, spreads, summary } from './compared-lists.js';

const listOf = (ids: string, score = 0.5): OutlinedCandidate[] =>
  [...ids].map((candidateId, index) => ({ candidateId, score, rank: index + 1 }));
const lists = (targetId: string, live: string, preview: string, quality?: ComparedLists['quality']) =>
  comparedLists({ id: targetId, name: { zh: targetId, en: targetId } }, [listOf(live), listOf(preview, 0.31)], quality);

describe('all lists together', () => {
  const all = [lists('same', 'abc', 'abc'), lists('half', 'abcd', 'abxy'), lists('other', 'ab', 'xy')];

  it('have a mean and a least overlap', () => {
    const { overlapAt10, rankBiasedOverlap } = summary(all, { decisions: 0 });
    expect(overlapAt10).toEqual({ mean: 0.5, least: 0 });
    expect(rankBiasedOverlap.least).toBe(0);
  });

  it('name those that change most, the least overlap first, and none that stay', () => {
    expect(summary(all, { decisions: 0 }).changedMost.map(({ targetId }) => targetId)).toEqual(['other', 'half']);
    const many = Array.from({ length: 12 }, (_, n) => lists(`t-${n}`, 'ab', 'xy'));
    expect(summary(many, { decisions: 0 }).changedMost).toHaveLength(10);
  });

  it('show how old and new scores lie', () => {
    const { scores } = summary(all, { decisions: 0 });
    const filled = (counts: number[]) => counts.flatMap((count, bin) => (count > 0 ? [[bin, count]] : []));
    expect([scores.binWidth, filled(scores.live), filled(scores.preview)]).toEqual([0.05, [[10, 9]], [[6, 9]]]);
  });

  it('count who could have been shown among all that any list holds', () => {
    const { live, preview } = spreads(all);
    expect([live.shown, preview.shown]).toEqual([4, 5]);
    expect(live.mostShown).toEqual({ id: 'a', share: 1 });
  });

  it('are nothing without lists', () => {
    expect(summary([], { decisions: 0 })).toMatchObject({ overlapAt10: { mean: 1, least: 1 }, changedMost: [] });
    expect(spreads([]).live).toEqual({ shown: 0, gini: 0 });
  });
});

describe('the quality on past decisions', () => {
  it('is how high accepted candidates stand', () => {
    const accepted = new Set(['x']);
    const judged = listQuality([listOf('abx'), listOf('xab')], accepted);
    expect(judged).toEqual({ live: expect.closeTo(0.5), preview: 1 });
  });

  it('is told from the fiftieth decision on, of the lists with somebody accepted', () => {
    const all = [lists('a', 'ab', 'ab', { live: 0.2, preview: 0.6 }), lists('b', 'ab', 'ab')];
    expect(summary(all, { decisions: 49 }).quality).toEqual({ kind: 'too-few', decisions: 49, needed: 50 });
    expect(summary(all, { decisions: 50 }).quality).toMatchObject({
      kind: 'evaluated',
      live: { mean: 0.2, n: 1 },
      difference: { mean: expect.closeTo(0.4) },
    });
  });
});

describe('an even sample', () => {
  it('is everything where there is little', () => {
    expect(evenSample([1, 2, 3], 3)).toEqual([1, 2, 3]);
    expect(evenSample([], 3)).toEqual([]);
  });

  it('is as many as wanted, from beginning to end', () => {
    for (const length of [4, 7, 200, 399, 401, 10_000]) {
      const items = Array.from({ length }, (_, n) => n);
      const sample = evenSample(items, 3);
      expect(sample).toHaveLength(3);
      expect([sample[0], (sample[2] ?? 0) >= (length * 2) / 3 - 1]).toEqual([0, true]);
    }
  });
});
