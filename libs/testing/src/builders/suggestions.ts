import type { matching, OutputOf, reasons, rebuild, settings, worker } from '@queqiao/contracts';
import { MOMENT, OFFICER, SHIPPED_WEIGHTS } from './samples.js';

export function contribution(overrides: Partial<matching.Contribution> = {}): matching.Contribution {
  return {
    factor: 'industry-path',
    group: 'fit',
    known: true,
    value: 0.8,
    weight: 0.5,
    points: 0.3,
    text: { zh: '主业与优先产业同属铝压延加工', en: 'Its main industry is the same: aluminium rolling' },
    evidence: [{ record: 'sample-enterprise-1', field: 'industries', value: '3252', source: '示例来源' }],
    ...overrides,
  };
}

export function suggestion(overrides: Partial<matching.Suggestion> = {}): matching.Suggestion {
  return {
    id: 'sample-suggestion-1',
    city: '371600',
    targetId: '371600-aluminium',
    candidate: { kind: 'enterprise', id: 'sample-enterprise-1', name: '示例企业一号', scope: 'domestic' },
    rank: 1,
    score: 0.4,
    base: 0.1,
    fit: 0.8,
    intent: 0.2,
    coverage: 0.5,
    weak: false,
    contributions: [contribution()],
    state: 'open',
    ranking: { version: 1, weightSet: SHIPPED_WEIGHTS, scoredAt: MOMENT },
    ...overrides,
  };
}

/** As shipped. */
export function matchingSettings(overrides: Partial<settings.MatchingSettings> = {}): settings.MatchingSettings {
  return {
    city: '371600',
    returnOnNewWeights: false,
    overseas: false,
    exposureCap: { on: false, perWeek: 20 },
    exposureFloor: { on: false, positions: 2 },
    version: 0,
    ...overrides,
  };
}

export function rankingRun(overrides: Partial<matching.RankingRun> = {}): matching.RankingRun {
  return {
    id: 'sample-run-1',
    cause: { kind: 'weights', version: 'sample-weights-1' },
    total: 40,
    done: 10,
    startedAt: MOMENT,
    ...overrides,
  };
}

export function decision(overrides: Partial<matching.Decision> = {}): matching.Decision {
  return {
    id: 'sample-decision-1',
    suggestionId: 'sample-suggestion-1',
    verdict: 'accept',
    reason: 'good-fit',
    decidedBy: OFFICER,
    decidedAt: MOMENT,
    ...overrides,
  };
}

export function decisionReason(overrides: Partial<reasons.DecisionReason> = {}): reasons.DecisionReason {
  return {
    code: 'too-small',
    name: { zh: '规模太小', en: 'Too small' },
    verdicts: ['reject'],
    needsNote: false,
    enabled: true,
    shipped: true,
    version: 0,
    ...overrides,
  };
}

/** A list of one position, rebuilt without differences. */
export function rebuiltList(overrides: Partial<rebuild.RebuiltList> = {}): rebuild.RebuiltList {
  const {
    id: suggestionId,
    targetId,
    candidate,
    rank,
    score,
    base,
    fit,
    intent,
    coverage,
    weak,
    contributions,
    ranking,
  } = suggestion();
  const position = { rank, score, base, fit, intent, coverage, weak, contributions };
  return {
    suggestionId,
    targetId,
    candidateKind: candidate.kind,
    scope: candidate.scope,
    ranking,
    profilesAsOf: 42,
    code: { stored: '0.1.0', running: '0.1.0' },
    identical: true,
    differences: [],
    items: [{ candidate: { id: candidate.id, name: candidate.name }, ...position }],
    ...overrides,
  };
}

export function pairExplanation(overrides: Partial<worker.PairExplanation> = {}): worker.PairExplanation {
  const name = { zh: '已在本市', en: 'Already in the city' };
  return {
    targetId: '371600-aluminium',
    candidateKind: 'enterprise',
    candidateId: 'sample-enterprise-1',
    name: '示例企业一号',
    scope: 'domestic',
    weightSet: SHIPPED_WEIGHTS,
    standing: { status: 'vetoed', veto: { key: 'already-here', name } },
    text: { zh: '“示例企业一号”未参与排名：已在本市', en: '"示例企业一号" is not ranked: Already in the city' },
    ...overrides,
  };
}

/** No factors. */
export function comparison(
  ids: readonly string[],
  overrides: Partial<OutputOf<typeof worker.compare>> = {},
): OutputOf<typeof worker.compare> {
  return {
    targetId: '371600-aluminium',
    candidateKind: 'enterprise',
    weightSet: SHIPPED_WEIGHTS,
    candidates: ids.map((id, index) => ({ id, name: id, scope: 'domestic', rank: index + 1, score: 0.5 })),
    factors: [],
    ...overrides,
  };
}
