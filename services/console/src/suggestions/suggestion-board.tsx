import type { CandidateKind, Scope } from '@queqiao/contracts';
import { useCallback, useState } from 'react';
import { type SuggestionListQuery, useSuggestions } from '../api/queries';
import type { StateFilter } from '../lists/target-lists';
import { candidateKindsOf, type Target } from '../targets/target';
import { useDecidedHere, withDecided } from './decided-here';
import { SuggestionList } from './suggestion-list';

interface SuggestionBoardProps {
  city: string;
  target: Target;
  scope: Scope;
  filter: StateFilter;
}

/** The ranked lists of a target side by side, one per kind of candidate that can answer it. */
export function SuggestionBoard({ city, target, scope, filter }: SuggestionBoardProps) {
  const { decided, remember, forget } = useDecidedHere();
  const [expanded, toggle] = useExpanded();
  const kinds = candidateKindsOf(target);
  const query = { city, targetId: target.id, scope, ...(filter !== 'current' && { state: filter }) };
  const lists: Record<CandidateKind, SuggestionListQuery> = {
    enterprise: useSuggestions(query, 'enterprise', kinds.includes('enterprise')),
    institution: useSuggestions(query, 'institution', kinds.includes('institution')),
    investor: useSuggestions(query, 'investor', kinds.includes('investor')),
    laboratory: useSuggestions(query, 'laboratory', kinds.includes('laboratory')),
  };
  return (
    <div className="board" data-columns={kinds.length}>
      {kinds.map((kind) => (
        <SuggestionList
          key={kind}
          city={city}
          targetId={target.id}
          scope={scope}
          kind={kind}
          list={lists[kind]}
          items={withDecided(
            lists[kind].data?.pages.flatMap((page) => page.items) ?? [],
            filter === 'current' ? decided : new Map(),
            { kind, scope },
          )}
          expanded={expanded}
          toggle={toggle}
          onDecided={remember}
          onUndone={forget}
        />
      ))}
    </div>
  );
}

/** Rows stay open by candidate, not by suggestion, so that a new ranking does not fold them. */
function useExpanded(): [ReadonlySet<string>, (candidateId: string) => void] {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((candidateId: string) => {
    setExpanded((before) => {
      const after = new Set(before);
      if (!after.delete(candidateId)) after.add(candidateId);
      return after;
    });
  }, []);
  return [expanded, toggle];
}
