import type { searches } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { Marked } from './marked';
import { searchWords } from './words';

/** Somebody who was found, and by what, where that is not the name that is shown. */
export function FoundItem({ found }: { found: searches.Found }) {
  const { t, nameOf } = useWords(searchWords);
  const { met } = found;
  const name = nameOf(found);
  return (
    <>
      <span>{name === met.text ? <Marked {...met} /> : name}</span>
      <span className="search-result-sort">{useSortName()(found)}</span>
      {name !== met.text && (
        <span className="search-result-met">
          {t(`met.${met.field}`)}
          <Marked {...met} />
        </span>
      )}
    </>
  );
}

/** What kind of organisation, institution, laboratory, need or industry something is. */
export function useSortName() {
  const { t, find } = useWords(searchWords);
  return ({ kind, sort }: searches.Found) => {
    if (kind === 'need') return [t('sort.need'), find(`kind.${sort}`)].filter((word) => word !== undefined).join(' · ');
    return kind === 'industry' ? t('sort.industry') : (find(`sort.${sort}`) ?? '');
  };
}
