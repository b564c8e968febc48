import { isDeepStrictEqual } from 'node:util';
import type { rebuild } from '@queqiao/contracts';
import type { RankedCandidate } from '@queqiao/scoring';

export interface StoredList {
  readonly ids: readonly string[];
  /** By default the place in the list. */
  readonly ranks?: readonly number[];
  readonly scores: readonly number[];
  /** What is told of a candidate; only of those whose suggestions are still from this ranking. */
  readonly told: ReadonlyMap<string, Told>;
}

interface Told {
  readonly contributions: unknown;
  /** Null if no signal speaks to the target. */
  readonly signal: unknown;
}

/** In the order of the stored list. */
export function differences(stored: StoredList, again: readonly RankedCandidate[]): rebuild.RebuildDifference[] {
  const rebuilt = new Map(again.map((ranked) => [ranked.candidateId, ranked]));
  const ids = new Set([...stored.ids, ...rebuilt.keys()]);
  return [...ids].flatMap((candidateId) => {
    const index = stored.ids.indexOf(candidateId);
    const before = { rank: index < 0 ? undefined : (stored.ranks?.[index] ?? index + 1), score: stored.scores[index] };
    const after = rebuilt.get(candidateId);
    const told = stored.told.get(candidateId);
    return [
      ...fieldDifference(candidateId, 'rank', before.rank, after?.rank),
      ...fieldDifference(candidateId, 'score', before.score, after?.score),
      ...(told && after ? toldDifference(candidateId, told, after) : []),
    ];
  });
}

function fieldDifference(
  candidateId: string,
  field: 'rank' | 'score',
  stored: number | undefined,
  rebuilt: number | undefined,
): rebuild.RebuildDifference[] {
  return stored === rebuilt ? [] : [{ candidateId, field, stored, rebuilt }];
}

function toldDifference(candidateId: string, stored: Told, { contributions, signal }: RankedCandidate) {
  const rebuilt: Told = { contributions, signal: signal ?? null };
  return (['contributions', 'signal'] as const)
    .filter((field) => !isDeepStrictEqual(stored[field], plain(rebuilt[field])))
    .map((field) => ({ candidateId, field }));
}

/** JSON drops undefined fields, as the database does. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
