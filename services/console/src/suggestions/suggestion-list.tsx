import type { CandidateKind, matching, OutputOf } from '@queqiao/contracts';
import { lazy, type ReactNode, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { type SuggestionQuery, useSuggestions } from '../api/queries';
import { CompareBar } from '../explanations/compare-bar';
import { usePicked } from '../explanations/use-picked';
import { MoreButton } from '../ui/more-button';
import { ProblemAlert } from '../ui/problem-alert';
import { Failed, Loading, Nothing } from '../ui/states';
import { useWords } from '../words/language';
import { useDecidedHere, withDecided } from './decided-here';
import { SuggestionRow } from './suggestion-row';
import { suggestionsWords } from './words';

const WhyNot = lazy(() => import('../explanations/why-not').then(({ WhyNot }) => ({ default: WhyNot })));

interface SuggestionListProps {
  query: SuggestionQuery;
  kind: CandidateKind;
  mayDecide: boolean;
}

/** One ranked list. Its rows stay when a later load fails. */
export function SuggestionList({ query, kind, mayDecide }: SuggestionListProps) {
  const { scope, state, order, signalSince } = query;
  const { t } = useWords(suggestionsWords);
  const [isAsking, setAsking] = useState(false);
  const [weak, showWeak] = useState<'shown'>();
  const picks = usePicked();
  const { decided, remember, forget } = useDecidedHere();
  const [expanded, toggle] = useExpanded();
  const list = useSuggestions({ ...query, weak }, kind);
  const page = list.data?.pages[0];
  const items = useMemo(() => {
    const ranked = list.data?.pages.flatMap(({ items }) => items) ?? [];
    return state === undefined ? withDecided(ranked, decided, { kind, scope, order }) : ranked;
  }, [list.data, state, decided, kind, scope, order]);
  return (
    <section
      className="list"
      data-testid={`list-${kind}`}
      aria-label={t(`candidate.${kind}`)}
      aria-busy={list.isFetching}
    >
      <div className="list-head">
        <h3>{t(`candidate.${kind}`)}</h3>
        <RankedAt page={page} />
        <button
          type="button"
          className="why-not-open"
          data-testid={`why-not-${kind}`}
          aria-expanded={isAsking}
          title={t('whyNotHint')}
          onClick={() => setAsking(!isAsking)}
        >
          {t('whyNot')}
        </button>
      </div>
      {isAsking && (
        <Suspense fallback={<Loading />}>
          <WhyNot key={scope} query={query} kind={kind} close={() => setAsking(false)} />
        </Suspense>
      )}
      <div className="list-body">
        {list.isPending && <Loading />}
        {list.isError && !page && <Failed error={list.error} retry={() => void list.refetch()} />}
        {list.isError && page && <ProblemAlert error={list.error} />}
        {page && items.length === 0 && <Nothing text={t(emptyText(page, signalSince !== undefined))} />}
        {page && (
          <Rows
            items={items}
            rowOf={(suggestion) => (
              <SuggestionRow
                key={suggestion.candidate.id}
                suggestion={suggestion}
                isExpanded={expanded.has(suggestion.candidate.id)}
                toggle={toggle}
                picks={picks}
                mayDecide={mayDecide}
                onDecided={remember}
                onUndone={forget}
              />
            )}
          />
        )}
        <MoreButton list={list} />
        {page && page.weak > 0 && (
          <button
            type="button"
            className="weak-toggle"
            data-testid="weak-toggle"
            aria-pressed={weak === 'shown'}
            title={t('weakHint')}
            onClick={() => showWeak(weak === 'shown' ? undefined : 'shown')}
          >
            {t(weak === 'shown' ? 'hideWeak' : 'weakHidden', { n: page.weak })}
          </button>
        )}
      </div>
      <CompareBar query={query} kind={kind} picks={picks} />
    </section>
  );
}

function emptyText({ rankedAt, weak }: Page, isAboutNews: boolean) {
  if (rankedAt === undefined) return 'notRanked';
  if (isAboutNews) return 'noNewSignals';
  return weak > 0 ? 'onlyWeak' : 'noSuggestions';
}

const FIRST_ROWS = 5;

interface RowsProps {
  items: readonly matching.Suggestion[];
  rowOf: (suggestion: matching.Suggestion) => ReactNode;
}

/** First renders only the rows that fit on a screen. */
function Rows({ items, rowOf }: RowsProps) {
  const isPainted = useDeferredValue(true, false);
  return <ol className="rows">{(isPainted ? items : items.slice(0, FIRST_ROWS)).map(rowOf)}</ol>;
}

type Page = OutputOf<typeof matching.listSuggestions>;

function RankedAt({ page }: { page: Page | undefined }) {
  const { t, moment } = useWords(suggestionsWords);
  if (!page) return null;
  if (!page.current) return <span className="list-ranked list-reranking">{t('reranking')}</span>;
  return page.rankedAt && <span className="list-ranked">{t('ranked', { time: moment(new Date(page.rankedAt)) })}</span>;
}

/** By candidate and not by suggestion, so that rows stay open after a new ranking. */
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
