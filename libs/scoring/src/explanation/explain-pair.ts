import type { CandidateKind, worker } from '@queqiao/contracts';
import type { Target } from '../model/target.js';
import { describe } from '../ranking/weighing.js';
import type { Catalogue } from '../store/catalogue.js';
import { vetoOf } from '../vetoes/eligible-rows.js';
import { presenceOf } from '../vetoes/presence.js';
import type { WeightSet } from '../weights/weight-set.js';
import { nearestFactChange } from './fact-change.js';
import { groupScores } from './group-scores.js';
import { countOf, type ExplainOptions, listAskedAbout, rankOf, type Standings, standingsOf, TOP } from './standings.js';
import { nearestWeightChange } from './weight-change.js';

/** Explains the rank of a candidate in its list, as `rank` computes it; undefined when the catalogue does not hold it. */
export function explainPair(
  catalogue: Catalogue,
  target: Target,
  kind: CandidateKind,
  candidateId: string,
  weights: WeightSet,
  options: ExplainOptions,
): worker.Standing | undefined {
  const store = catalogue.store(kind);
  const row = store.find(candidateId, target.city);
  if (row === undefined) return undefined;
  const within = { ...options, scope: listAskedAbout(row, store, options) };
  const veto = vetoOf(row, store, target, within);
  if (veto) return { status: 'vetoed', veto };
  const standings = standingsOf(catalogue, target, kind, weights, within);
  const { last } = standings;
  const { candidateId: _, ...described } = describe(row, standings.scores[row] ?? 0, standings);
  const rank = rankOf(row, standings.scores[row] ?? 0, standings);
  return {
    status: 'ranked',
    rank,
    of: countOf(standings),
    ...described,
    ...(within.scope === 'local' && { presence: presenceOf(row, store, target.city) }),
    groups: groupScores(described.contributions, standings),
    ...(last !== undefined && {
      tenth: { candidateId: store.idOf(last), score: Math.min(1, standings.scores[last] ?? 0) },
    }),
    ...(rank > TOP && changesFor(row, standings)),
  };
}

function changesFor(
  row: number,
  standings: Standings,
): { nearestChange: worker.NearestChange; otherChange?: worker.Change } {
  const [nearestChange, otherChange] = [nearestWeightChange(row, standings), nearestFactChange(row, standings)]
    .filter((change) => change !== undefined)
    .sort((a, b) => a.size - b.size);
  if (!nearestChange) {
    const text = {
      zh: '没有哪一项权重或事实单独改变就能使其进入前十',
      en: 'No single weight or fact would bring it into the top ten',
    };
    return { nearestChange: { kind: 'none', text } };
  }
  return { nearestChange, otherChange };
}
