import { readersOfCity } from '@queqiao/contracts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useMay } from '../access/may';
import { useWords } from '../words/language';
import './search.css';
import { searchWords } from './words';

/** Loaded when it is first opened. */
const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog')).SearchDialog }));
const NeedForm = lazy(async () => ({ default: (await import('../needs/need-form')).NeedForm }));

/** Opens the search of a city, also by Ctrl-K from wherever the reader is. */
export function SearchButton({ city, onRegistered }: { city: string; onRegistered: (needId: string) => void }) {
  const { t } = useWords(searchWords);
  const [shown, setShown] = useState<'search' | 'need form'>();
  const maySearch = useMay(city)({ may: readersOfCity });
  const close = () => setShown(undefined);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWanted = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!maySearch || !isWanted || event.key.toLowerCase() !== 'k') return;
      // In some browsers it leads to the address bar.
      event.preventDefault();
      setShown((before) => before ?? 'search');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [maySearch]);
  if (!maySearch) return null;
  return (
    <>
      <button
        type="button"
        className="search-button"
        aria-keyshortcuts="Control+K Meta+K"
        data-testid="open-search"
        onClick={() => setShown('search')}
      >
        {t('search')} <kbd>Ctrl K</kbd>
      </button>
      <Suspense>
        {shown === 'search' && <SearchDialog city={city} close={close} openNeedForm={() => setShown('need form')} />}
        {shown === 'need form' && <NeedForm city={city} isOpen close={close} onRegistered={onRegistered} />}
      </Suspense>
    </>
  );
}
