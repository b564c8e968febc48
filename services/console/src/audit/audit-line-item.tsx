import type { audit } from '@queqiao/contracts';
import { useId, useState } from 'react';
import { useWords } from '../words/language';
import { AuditDetails } from './audit-details';
import type { AuditSearch } from './search';
import { auditWords } from './words';

interface AuditLineItemProps {
  city: string;
  view: AuditSearch['view'];
  line: audit.AuditLine;
  narrow: (patch: Partial<AuditSearch>) => void;
}

/** A line: who did what to what and why; opened, with what changed. */
export function AuditLineItem({ city, view, line, narrow }: AuditLineItemProps) {
  const { t, pick, find, stamp, authorOf } = useWords(auditWords);
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const { number, at, by, did, record, refused, note } = line;
  return (
    <li className="record" data-testid={`audit-${number}`}>
      <div className="record-what audit-what">
        <time dateTime={at}>{stamp(new Date(at))}</time>
        <button
          type="button"
          className="audit-link"
          title={t('onlyBy', { name: authorOf(by) })}
          onClick={() => narrow({ by: by.id })}
        >
          {authorOf(by)}
        </button>
        <b>{pick(did)}</b>
        {refused !== undefined && (
          <span className="record-tag is-severe">{t('refused', { rule: find(`refused.${refused}`) ?? refused })}</span>
        )}
        {record !== undefined && (
          <button
            type="button"
            className="audit-link audit-record"
            title={t('onlyRecord', { record })}
            onClick={() => narrow({ record })}
          >
            {record}
          </button>
        )}
      </div>
      {note !== undefined && (
        <div className="record-who">
          <q>{note}</q>
        </div>
      )}
      <button
        type="button"
        className="button audit-toggle"
        aria-label={t('showChange', { number })}
        aria-expanded={isOpen}
        aria-controls={details}
        onClick={() => setOpen(!isOpen)}
      >
        {t('change')}
      </button>
      {isOpen && (
        <div id={details} className="audit-details">
          <AuditDetails city={city} view={view} id={line.id} />
        </div>
      )}
    </li>
  );
}
