import { weights } from '@queqiao/contracts';
import { build } from '@queqiao/testing';
import { guardRailVerdicts } from './guard-rail-rules.js';

const limits = weights.DEFAULT_GUARD_RAILS;
const interval = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1, n: 8 });
const exposed = (gini: number, share: number): weights.Exposure => ({
  shown: 9,
  gini,
  mostShown: { id: 'one', name: '甲', share },
});

/** Ten lists that change little, unless more is given. */
function evaluation(more: Partial<weights.WeightEvaluation> = {}): weights.WeightEvaluation {
  return build.weightEvaluation({
    targets: { evaluated: 10, inScope: 10 },
    overlapAt10: { mean: 0.8, least: 0.5 },
    exposure: { live: exposed(0.3, 0.2), preview: exposed(0.3, 0.2) },
    ...more,
  });
}

const failing = (more: Partial<weights.WeightEvaluation>) =>
  guardRailVerdicts(evaluation(more), limits)
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ key }) => key);

describe('guard-rails', () => {
  it('let through what changes little', () => {
    expect(failing({})).toEqual([]);
  });

  it('tell a gain of quality as a gain, and not as a loss below zero', () => {
    const [live, preview, difference] = [interval(0.4), interval(0.487), interval(0.087)];
    const quality = { kind: 'evaluated', decisions: 60, live, preview, difference } as const;
    const rail = guardRailVerdicts(evaluation({ quality }), limits).find(({ key }) => key === 'largestQualityLoss');
    expect(rail?.text.zh).toContain('历史评审质量（NDCG@10）提高 8.7%');
    expect(rail?.text.en).toContain('gain of quality on past decisions (NDCG@10) 8.7%');
  });

  it('stop what turns most lists over, at the limit not yet', () => {
    expect(failing({ overlapAt10: { mean: limits.leastMeanOverlap - 0.01, least: 0 } })).toEqual(['leastMeanOverlap']);
    expect(failing({ overlapAt10: { mean: limits.leastMeanOverlap, least: 0 } })).toEqual([]);
  });

  it('stop what ranks accepted candidates lower, and say nothing of the quality on few decisions', () => {
    const quality = (difference: number) =>
      ({
        kind: 'evaluated',
        decisions: 60,
        live: interval(0.5),
        preview: interval(0.5 + difference),
        difference: interval(difference),
      }) as const;
    expect(failing({ quality: quality(-0.05) })).toEqual(['largestQualityLoss']);
    expect(failing({ quality: quality(0.2) })).toEqual([]);
    const [, few] = guardRailVerdicts(evaluation({ quality: { kind: 'too-few', decisions: 49, needed: 50 } }), limits);
    expect(few).toMatchObject({
      outcome: 'not-evaluated',
      measured: undefined,
      text: { zh: expect.stringContaining('数据不足') },
    });
  });

  it('stop what shows the same few everywhere, unless it is so today', () => {
    const preview = exposed(0.95, 0.9);
    expect(failing({ exposure: { live: exposed(0.3, 0.2), preview } })).toEqual([
      'mostGini',
      'largestShareOfMostShown',
    ]);
    expect(failing({ exposure: { live: exposed(0.96, 0.9), preview } })).toEqual([]);
  });

  it('do not judge the spread by a handful of lists', () => {
    const exposure = { live: exposed(0, 0), preview: exposed(0.99, 1) };
    expect(failing({ exposure, targets: { evaluated: 4, inScope: 4 } })).toEqual([]);
    expect(failing({ exposure, targets: { evaluated: 5, inScope: 5 } })).toHaveLength(2);
  });

  it('say what was measured and what is wanted, in both languages', () => {
    const [first] = guardRailVerdicts(evaluation({ overlapAt10: { mean: 0.25, least: 0 } }), limits);
    expect(first?.text).toEqual({
      zh: '前十名平均重合度 25%（要求不低于 30%）',
      en: 'mean overlap of the first ten 25% (at least 30% wanted)',
    });
  });
});
