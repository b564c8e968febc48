import { useEffect, useState } from 'react';
import { Dropdown } from '../ui/dropdown';
import { useWords } from '../words/language';
import { type AuditSearch, auditTopics } from './search';
import { auditWords } from './words';

type Topic = (typeof auditTopics)[number];

interface AuditFiltersProps {
  search: AuditSearch;
  narrow: (patch: Partial<AuditSearch>) => void;
}

/** What is asked of the audit, kept in the address. */
export function AuditFilters({ search, narrow }: AuditFiltersProps) {
  const { t } = useWords(auditWords);
  const { topic, by, record, from, until } = search;
  const isNarrowed = [topic, by, record, from, until].some((value) => value !== undefined);
  const none = { topic: undefined, by: undefined, record: undefined, from: undefined, until: undefined };
  return (
    <div className="audit-filters">
      <Dropdown<Topic | ''>
        label={t('topic')}
        testId="audit-topic"
        value={topic ?? ''}
        options={[
          { value: '', label: t('topic.all') },
          ...auditTopics.map((value) => ({ value, label: t(`topic.${value}`) })),
        ]}
        onChange={(chosen) => narrow({ topic: chosen === '' ? undefined : chosen })}
      />
      <WordFilter label={t('by')} value={by} onChange={(value) => narrow({ by: value })} />
      <WordFilter label={t('record')} value={record} onChange={(value) => narrow({ record: value })} />
      <DayFilter label={t('from')} value={from} onChange={(value) => narrow({ from: value })} />
      <DayFilter label={t('until')} value={until} onChange={(value) => narrow({ until: value })} />
      {isNarrowed && (
        <button type="button" className="button is-plain" onClick={() => narrow(none)}>
          {t('clearFilters')}
        </button>
      )}
    </div>
  );
}

interface FilterProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Asks when the reader is done with the word, as each question is a line of the audit. */
function WordFilter({ label, value, onChange }: FilterProps) {
  const [written, setWritten] = useState(value ?? '');
  useEffect(() => setWritten(value ?? ''), [value]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(written.trim() || undefined);
      }}
    >
      <input
        className="audit-input"
        aria-label={label}
        placeholder={label}
        maxLength={128}
        value={written}
        onChange={({ target }) => setWritten(target.value)}
        onBlur={() => written.trim() !== (value ?? '') && onChange(written.trim() || undefined)}
      />
    </form>
  );
}

function DayFilter({ label, value, onChange }: FilterProps) {
  return (
    <label className="audit-day">
      {label}
      <input
        className="audit-input"
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
    </label>
  );
}
