import { matching } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useMay } from '../access/may';
import { pages } from '../api/operations';
import { MoreButton } from '../ui/more-button';
import { Failed } from '../ui/states';
import { useWords } from '../words/language';
import { DueItem } from './due-item';
import './due.css';
import { listsWords } from './words';

/** How many suggestions were put off until a day that has come, and on demand which; it is not there while none are. */
export function DueNotice({ city }: { city: string }) {
  const { t } = useWords(listsWords);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const mayRead = useMay(city)(matching.listDueSuggestions);
  const due = useInfiniteQuery({ ...pages(city, matching.listDueSuggestions, { limit: 20 }), enabled: mayRead });
  if (due.isError) return <Failed error={due.error} retry={() => void due.refetch()} />;
  const total = due.data?.pages[0]?.total ?? 0;
  if (total === 0) return null;
  return (
    <section className="due" aria-label={t('due')} data-testid="due">
      <button
        type="button"
        className="due-head"
        aria-expanded={isOpen}
        aria-controls={id}
        data-testid="due-toggle"
        onClick={() => setOpen(!isOpen)}
      >
        {t('dueCount', { n: total })}
        <span className="due-show">{t(isOpen ? 'hideDue' : 'showDue')}</span>
      </button>
      {isOpen && (
        <ol id={id} className="rows due-rows">
          {due.data?.pages
            .flatMap((page) => page.items)
            .map((suggestion) => (
              <DueItem key={suggestion.id} city={city} suggestion={suggestion} />
            ))}
          <MoreButton list={due} />
        </ol>
      )}
    </section>
  );
}
