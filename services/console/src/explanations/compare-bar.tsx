import type { CandidateKind } from '@queqiao/contracts';
import { lazy, Suspense, useState } from 'react';
import type { SuggestionQuery } from '../api/queries';
import { useWords } from '../words/language';
import type { Picks } from './use-picked';
import './explanations.css';
import { explanationsWords } from './words';

const CompareDialog = lazy(() => import('./compare-dialog').then(({ CompareDialog }) => ({ default: CompareDialog })));

interface CompareBarProps {
  query: SuggestionQuery;
  kind: CandidateKind;
  picks: Picks;
}

/** The picked candidates of a list, and the button to compare them. */
export function CompareBar({ query, kind, picks }: CompareBarProps) {
  const { t } = useWords(explanationsWords);
  const [isOpen, setOpen] = useState(false);
  const { ids, clear } = picks;
  if (ids.length === 0) return null;
  return (
    <div className="compare-bar" role="status" data-testid="compare-bar">
      <span>
        {t('picked', { n: ids.length })}
        {ids.length === 1 && ` · ${t('pickMore')}`}
      </span>
      <button type="button" className="button is-plain" onClick={clear}>
        {t('clearPicked')}
      </button>
      <button
        type="button"
        className="button is-primary"
        disabled={ids.length < 2}
        data-testid="compare"
        onClick={() => setOpen(true)}
      >
        {t('compare')}
      </button>
      {isOpen && (
        <Suspense>
          <CompareDialog query={query} kind={kind} ids={ids} close={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
