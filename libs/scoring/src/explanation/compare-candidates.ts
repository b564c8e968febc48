import type { CandidateKind, ListScope, worker } from '@queqiao/contracts';
import type { Target } from '../model/target.js';
import { describe, type Ranked } from '../ranking/weighing.js';
import type { Catalogue } from '../store/catalogue.js';
import { vetoOf } from '../vetoes/eligible-rows.js';
import type { WeightSet } from '../weights/weight-set.js';
import { groupScores } from './group-scores.js';
import { type ExplainOptions, listAskedAbout, rankOf, type Standings, standingsOf } from './standings.js';

interface Compared {
  readonly candidate: Omit<worker.ComparedCandidate, 'name'>;
  readonly contributions: Ranked['contributions'];
}

/** Compares candidates of one kind: the rank of each in its own list, and its value in each factor. */
export function compareCandidates(
  catalogue: Catalogue,
  target: Target,
  kind: CandidateKind,
  candidateIds: readonly string[],
  weights: WeightSet,
  options: ExplainOptions,
): { candidates: Compared['candidate'][]; factors: worker.ComparedFactor[] } {
  const lists = new Map<ListScope, Standings>();
  const listOf = (scope: ListScope) => {
    const list = lists.get(scope) ?? standingsOf(catalogue, target, kind, weights, { ...options, scope });
    lists.set(scope, list);
    return list;
  };
  const store = catalogue.store(kind);
  const compared = candidateIds.flatMap((id): Compared[] => {
    const row = store.find(id, target.city);
    if (row === undefined) return [];
    const scope = listAskedAbout(row, store, options);
    const standings = listOf(scope);
    const veto = vetoOf(row, store, target, { ...options, scope });
    if (veto) return [{ candidate: { id, scope, veto }, contributions: [] }];
    const score = standings.scores[row] ?? 0;
    const { candidateId: _, contributions, ...scored } = describe(row, score, standings);
    const rank = rankOf(row, score, standings);
    const groups = groupScores(contributions, standings);
    return [{ candidate: { id, scope, rank, ...scored, groups }, contributions }];
  });
  const weighed = [...lists.values()][0]?.weighed ?? [];
  const factors = weighed.map(({ factor: { key, group, name }, share }) => ({
    factor: key,
    group,
    name,
    weight: share,
    values: compared.flatMap(({ candidate: { id: candidateId }, contributions }) =>
      contributions
        .filter(({ factor }) => factor === key)
        .map(({ value, points, known, text }) => ({ candidateId, value, points, known, text })),
    ),
  }));
  return { candidates: compared.map(({ candidate }) => candidate), factors };
}
