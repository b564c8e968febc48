import type { audit } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../ui/loaded';
import { useWords } from '../words/language';
import { entryOf } from './audit-lines';
import { changesBetween } from './changes';
import type { AuditSearch } from './search';
import { auditWords } from './words';

interface AuditDetailsProps {
  city: string;
  view: AuditSearch['view'];
  id: string;
}

/** What a line tells besides: what changed field by field, or what was asked. */
export function AuditDetails({ city, view, id }: AuditDetailsProps) {
  // What is written down never changes, and each look is a line of the audit.
  const entry = useQuery({ ...entryOf(city, view, id), staleTime: Number.POSITIVE_INFINITY });
  return <Loaded query={entry}>{(told) => <Told entry={told} />}</Loaded>;
}

function Told({ entry }: { entry: audit.AuditEntry }) {
  const { t } = useWords(auditWords);
  const { asked, before, after, hash, requestId } = entry;
  return (
    <>
      {asked !== undefined ? <Asked asked={asked} /> : <Difference before={before} after={after} />}
      <p className="audit-proof">
        {t('request')} {requestId} · {t('hash')} <code>{hash}</code>
      </p>
    </>
  );
}

function Difference({ before, after }: Pick<audit.AuditEntry, 'before' | 'after'>) {
  const { t } = useWords(auditWords);
  const changes = changesBetween(before, after);
  if (changes.length === 0) return <p>{t('noChange')}</p>;
  const absent = <span className="is-unknown">{t('absent')}</span>;
  return (
    <div className="audit-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.path}>
              <th scope="row">{change.path}</th>
              <td>{change.before === undefined ? absent : <del>{change.before}</del>}</td>
              <td>{change.after === undefined ? absent : <ins>{change.after}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Asked({ asked }: { asked: unknown }) {
  const { t } = useWords(auditWords);
  return (
    <dl className="audit-asked" aria-label={t('asked')}>
      {changesBetween(undefined, asked).map(({ path, after }) => (
        <div key={path}>
          <dt>{path}</dt>
          <dd>{after}</dd>
        </div>
      ))}
    </dl>
  );
}
