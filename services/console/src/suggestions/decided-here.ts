import { type ListScope, matching } from '@queqiao/contracts';
import { useCallback, useState } from 'react';
import type { SuggestionQuery } from '../api/queries';

type Suggestion = matching.Suggestion;
export type DecidedHere = ReadonlyMap<string, Suggestion>;

/** Decisions of this screen, so that a row shows its state at once and a rejected one does not vanish. */
export function useDecidedHere() {
  const [decided, setDecided] = useState<DecidedHere>(new Map());
  const remember = useCallback((suggestion: Suggestion, verdict: matching.Verdict) => {
    setDecided((before) => new Map(before).set(suggestion.id, { ...suggestion, state: matching.stateAfter[verdict] }));
  }, []);
  const forget = useCallback(({ id }: Suggestion) => {
    setDecided((before) => new Map([...before].filter(([known]) => known !== id)));
  }, []);
  return { decided, remember, forget };
}

/** The server's list with the decisions of this screen, until the next ranking. */
export function withDecided(items: readonly Suggestion[], decided: DecidedHere, list: DecidedList): Suggestion[] {
  const listed = new Set(items.map((item) => item.id));
  const laidOver = items.map((item) => ({ ...item, state: newerState(item, decided.get(item.id)) }));
  const kept = [...decided.values()].filter(
    (item) =>
      !listed.has(item.id) &&
      item.candidate.kind === list.kind &&
      listOf(item) === list.scope &&
      item.ranking.scoredAt === items[0]?.ranking.scoredAt,
  );
  const all = [...laidOver, ...kept];
  return list.order === 'signal' ? all : all.sort((a, b) => shownAt(a) - shownAt(b));
}

/** The rank, unless a rule of exposure moved the suggestion. */
export function shownAt({ rank, position = rank }: Suggestion): number {
  return position;
}

/** The server's state is newer, unless it does not have this screen's decision yet. */
function newerState(item: Suggestion, decided: Suggestion | undefined): Suggestion['state'] {
  return matching.isUndecided(item.state) ? (decided?.state ?? item.state) : item.state;
}

const listOf = ({ candidate }: Suggestion): ListScope => (candidate.presence ? 'local' : candidate.scope);

interface DecidedList {
  readonly kind: Suggestion['candidate']['kind'];
  readonly scope: ListScope;
  readonly order?: SuggestionQuery['order'];
}
