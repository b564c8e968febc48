import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useWords } from '../words/language';
import { uiWords } from './words';
import './controls.css';

type Paged = Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;

/** Loads the next page of a list, if there is one. */
export function MoreButton({ list: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { list: Paged }) {
  const { t } = useWords(uiWords);
  if (!hasNextPage) return null;
  return (
    <button
      type="button"
      className="button is-plain more"
      disabled={isFetchingNextPage}
      onClick={() => void fetchNextPage()}
    >
      {t('more')}
    </button>
  );
}
