import type { matching } from '@queqiao/contracts';
import { useCallback, useState } from 'react';
import { stateAfter, type Verdict } from './reason-codes';

type Suggestion = matching.Suggestion;
export type DecidedHere = ReadonlyMap<string, Suggestion>;

/** What was decided on this screen, kept so that a row shows its state at once and a rejected one does not vanish. */
export function useDecidedHere() {
  const [decided, setDecided] = useState<DecidedHere>(new Map());
  const remember = useCallback((suggestion: Suggestion, verdict: Verdict) => {
    setDecided((before) => new Map(before).set(suggestion.id, { ...suggestion, state: stateAfter[verdict] }));
  }, []);
  return { decided, remember };
}

/** A list as the server has it, with the decisions of this screen laid over it; they last until the next ranking. */
export function withDecided(items: readonly Suggestion[], decided: DecidedHere, list: DecidedList): Suggestion[] {
  const listed = new Set(items.map((item) => item.id));
  const laidOver = items.map((item) => (item.state === 'open' ? (decided.get(item.id) ?? item) : item));
  const kept = [...decided.values()].filter(
    (item) =>
      !listed.has(item.id) &&
      item.candidate.kind === list.kind &&
      item.candidate.scope === list.scope &&
      item.ranking.scoredAt === items[0]?.ranking.scoredAt,
  );
  return [...laidOver, ...kept].sort((a, b) => a.rank - b.rank);
}

interface DecidedList {
  readonly kind: Suggestion['candidate']['kind'];
  readonly scope: Suggestion['candidate']['scope'];
}
