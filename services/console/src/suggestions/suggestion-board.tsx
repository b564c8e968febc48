import type { CandidateKind, Scope } from '@queqiao/contracts';
import { useCallback, useState } from 'react';
import { type SuggestionListQuery, useSuggestions } from '../api/queries';
import { Loading, Nothing } from '../app/states';
import { useWords } from '../i18n/language';
import { allCandidateKinds, candidateKindsFor, type Target } from '../targets/target';
import { useDecidedHere, withDecided } from './decided-here';
import type { StateFilter } from './suggestion-desk';
import { SuggestionList } from './suggestion-list';

interface SuggestionBoardProps {
  city: string;
  target: Target;
  scope: Scope;
  filter: StateFilter;
}

/** The ranked lists of a target side by side, one per kind of candidate that can answer it. */
export function SuggestionBoard({ city, target, scope, filter }: SuggestionBoardProps) {
  const { t } = useWords();
  const { decided, remember, forget } = useDecidedHere();
  const [expanded, toggle] = useExpanded();
  const known = candidateKindsFor(target);
  const asked = known ?? allCandidateKinds;
  const query = { city, targetId: target.id, scope, ...(filter !== 'current' && { state: filter }) };
  const lists: Record<CandidateKind, SuggestionListQuery> = {
    enterprise: useSuggestions(query, 'enterprise', asked.includes('enterprise')),
    institution: useSuggestions(query, 'institution', asked.includes('institution')),
    investor: useSuggestions(query, 'investor', asked.includes('investor')),
    expert: useSuggestions(query, 'expert', asked.includes('expert')),
  };
  const shown =
    known ?? asked.filter((kind) => lists[kind].isError || (lists[kind].data?.pages[0]?.items.length ?? 0) > 0);

  if (shown.length === 0) {
    return asked.some((kind) => lists[kind].isPending) ? <Loading /> : <Nothing text={t('noLists')} />;
  }
  return (
    <div className="board" data-columns={shown.length}>
      {shown.map((kind) => (
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
