import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { Failed, Nothing } from '../ui/states';
import { useWords } from '../words/language';
import type { Act } from './acts';
import { FoundItem } from './found-item';
import { type Choice, useChoices } from './use-choices';
import { searchWords } from './words';

interface SearchChoicesProps {
  city: string;
  acts: readonly Act[];
  text: string;
  onText: (text: string) => void;
  choose: (choice: Choice) => void;
  box: RefObject<HTMLInputElement | null>;
}

const LIST = 'search-results';
const optionId = ({ key }: Choice) => `search-${key}`;

/** The box and what it offers; the keys go through the list while the focus stays in the box. */
export function SearchChoices({ city, acts, text, onText, choose, box }: SearchChoicesProps) {
  const { t } = useWords(searchWords);
  const { asked, answer, choices } = useChoices(city, text, acts);
  const [at, setAt] = useState(0);
  const marked = choices[Math.min(at, choices.length - 1)];
  const markedId = marked && optionId(marked);
  useEffect(() => {
    if (markedId !== undefined) document.getElementById(markedId)?.scrollIntoView?.({ block: 'nearest' });
  }, [markedId]);
  useEffect(() => box.current?.focus(), [box]);
  const onKey = (event: KeyboardEvent) => {
    // Keys of an input method are not for the list.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setAt((before) => (Math.min(before, choices.length - 1) + step + choices.length) % choices.length);
    } else if (event.key === 'Enter' && marked) {
      event.preventDefault();
      choose(marked);
    }
  };
  return (
    <div data-testid="search">
      <input
        className="search-input"
        role="combobox"
        aria-label={t('search')}
        aria-expanded
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={markedId}
        ref={box}
        placeholder={t('searchHint')}
        data-testid="search-text"
        value={text}
        onChange={({ target }) => {
          onText(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      {answer.data?.degraded && asked !== '' && <p className="search-degraded">{t('searchDegraded')}</p>}
      {answer.isError && asked !== '' && <Failed error={answer.error} retry={() => void answer.refetch()} />}
      <div className="search-results" id={LIST} role="listbox" aria-label={t('searchResults')}>
        {choices.map((choice) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the focus and its keys
          <div
            key={choice.key}
            id={optionId(choice)}
            role="option"
            tabIndex={-1}
            aria-selected={choice === marked}
            className="search-result"
            data-testid={optionId(choice)}
            onClick={() => choose(choice)}
          >
            {'found' in choice ? (
              <FoundItem found={choice.found} />
            ) : (
              <>
                <span>{choice.act.title}</span>
                <span className="search-result-sort">{t(choice.act.sort)}</span>
              </>
            )}
          </div>
        ))}
      </div>
      {choices.length === 0 && answer.isSuccess && !answer.isPlaceholderData && <Nothing text={t('noMatch')} />}
      <div className="search-foot">
        <span role="status">{answer.isFetching ? t('loading') : t('searchCount', { n: choices.length })}</span>
        <span>{t('searchKeys')}</span>
      </div>
    </div>
  );
}
