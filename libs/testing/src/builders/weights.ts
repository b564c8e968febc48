import type { weights } from '@queqiao/contracts';
import { MOMENT, OFFICER, SHIPPED_WEIGHTS } from './samples.js';

export function weightVersion(overrides: Partial<weights.WeightVersion> = {}): weights.WeightVersion {
  return {
    id: 'sample-weights-1',
    city: '371600',
    setId: 'sample-weights',
    pair: 'industry>enterprise',
    number: 1,
    version: 1,
    state: 'draft',
    weights: { distance: 20 },
    caps: {},
    learned: false,
    author: OFFICER,
    note: '更看重距离',
    createdAt: MOMENT,
    ...overrides,
  };
}

export function weightSet(overrides: Partial<weights.WeightSet> = {}): weights.WeightSet {
  return { id: 'sample-weights', city: '371600', pair: 'industry>enterprise', open: weightVersion(), ...overrides };
}

export function effectiveWeights(overrides: Partial<weights.EffectiveWeights> = {}): weights.EffectiveWeights {
  const name = { zh: '距离', en: 'Distance' };
  return {
    pair: 'industry>enterprise',
    weightSet: `${SHIPPED_WEIGHTS}+sample-weights-1`,
    weights: [{ factor: 'distance', name, group: 'feasibility', weight: 20, from: 'city', shipped: 8, share: 1 }],
    groups: [{ group: 'feasibility', cap: 1, from: 'default', wanted: 1, share: 1, capped: false }],
    ...overrides,
  };
}

/** One list, with one failed guard-rail. */
export function weightEvaluation(overrides: Partial<weights.WeightEvaluation> = {}): weights.WeightEvaluation {
  const mostShown = { id: 'sample-enterprise-1', name: '示例企业一号', share: 1 };
  const text = { zh: '前十名重合度 20%，须不低于 30%', en: 'Overlap of the first ten 20 %, at least 30 % wanted' };
  return {
    versionId: 'sample-weights-1',
    version: 1,
    pair: 'industry>enterprise',
    scope: 'domestic',
    at: MOMENT,
    targets: { evaluated: 1, inScope: 1 },
    overlapAt10: { mean: 0.2, least: 0.2 },
    rankBiasedOverlap: { mean: 0.3, least: 0.3 },
    scores: { binWidth: 0.5, live: [1, 1], preview: [2, 0] },
    quality: { kind: 'too-few', decisions: 3, needed: 50 },
    exposure: { live: { shown: 1, gini: 0, mostShown }, preview: { shown: 1, gini: 0, mostShown } },
    guardRails: [{ key: 'leastMeanOverlap', limit: 0.3, measured: 0.2, outcome: 'failed', text }],
    changedMost: [
      {
        targetId: '371600-aluminium',
        name: { zh: '高端铝业', en: 'High-end aluminium' },
        overlapAt10: 0.2,
        rankBiasedOverlap: 0.3,
      },
    ],
    ...overrides,
  };
}

export function guardRails(overrides: Partial<weights.GuardRails> = {}): weights.GuardRails {
  const limits = { leastMeanOverlap: 0.3, largestQualityLoss: 0.03, mostGini: 0.8, largestShareOfMostShown: 0.8 };
  return { limits, version: 0, ...overrides };
}

export function learnedWeights(overrides: Partial<weights.LearnedWeights> = {}): weights.LearnedWeights {
  return {
    decisions: 42,
    lists: 6,
    weights: [{ factor: 'distance', present: 8, proposed: 20, learned: true, low: 12, high: 28 }],
    expectedGain: { mean: 0.06, low: 0.02, high: 0.1, n: 6 },
    learnedAt: MOMENT,
    ...overrides,
  };
}

export function weightPreview(overrides: Partial<weights.WeightPreview> = {}): weights.WeightPreview {
  const [one, two] = ['sample-enterprise-1', 'sample-enterprise-2'].map((id) => ({ id, name: id }));
  const listed = (candidate = { id: '', name: '' }) => [{ candidate, rank: 1, score: 0.5 }];
  return {
    targetId: '371600-aluminium',
    candidateKind: 'enterprise',
    scope: 'domestic',
    liveWeightSet: SHIPPED_WEIGHTS,
    weightSet: `${SHIPPED_WEIGHTS}+sample-weights-1`,
    live: listed(one),
    preview: listed(two),
    entered: ['sample-enterprise-2'],
    left: ['sample-enterprise-1'],
    moved: [],
    overlapAt10: 0,
    rankBiasedOverlap: 0,
    ...overrides,
  };
}
