import type { CandidateKind } from '@queqiao/contracts';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { SuggestionQuery } from '../api/queries';
import { useFoundName } from '../organisations/use-found-name';
import { Themed } from '../ui/themed';
import { useWords } from '../words/language';
import { Explanation } from './explanation';
import './explanations.css';
import { useCandidateSearch } from './queries';
import { explanationsWords } from './words';

interface WhyNotProps {
  query: SuggestionQuery;
  kind: CandidateKind;
  close: () => void;
}

/** Answers "why is X not on my list?". */
export function WhyNot({ query, kind, close }: WhyNotProps) {
  const { t } = useWords(explanationsWords);
  const [name, setName] = useState('');
  const [candidateId, setCandidateId] = useState<string>();
  const searched = useDeferredValue(name.trim());
  const found = useCandidateSearch(query.city, kind, query.scope, searched);
  const foundName = useFoundName();
  const options = (found.data ?? []).map((one) => ({ value: one.id, label: foundName(one, searched) }));
  return (
    <div className="why-not" data-testid="why-not">
      <div className="why-not-head">
        <Themed>
          <Select
            className="why-not-search"
            data-testid="why-not-search"
            aria-label={t('whyNotIn', { kind: t(`candidate.${kind}`) })}
            autoFocus
            showSearch={{ filterOption: false, onSearch: setName }}
            loading={found.isFetching}
            placeholder={t('whyNotPlaceholder')}
            notFoundContent={searched === '' ? null : t(found.isFetching ? 'loading' : 'noMatch')}
            value={candidateId}
            options={options}
            onChange={setCandidateId}
          />
        </Themed>
        <button type="button" className="why-not-close" aria-label={t('closeExplanation')} onClick={close}>
          ×
        </button>
      </div>
      {candidateId && <Explanation query={query} kind={kind} candidateId={candidateId} />}
    </div>
  );
}
