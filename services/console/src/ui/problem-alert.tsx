import type { ReactNode } from 'react';
import { ApiError } from '../api/client';
import { useWords } from '../words/language';
import { uiWords } from './words';

interface ProblemAlertProps {
  error: unknown;
  /** The screen's names of the fields. */
  labels?: Readonly<Record<string, string>>;
  action?: ReactNode;
}

/** The error of a service, with the wrong fields. */
export function ProblemAlert({ error, labels = {}, action }: ProblemAlertProps) {
  const { t, pick } = useWords(uiWords);
  const title = error instanceof ApiError ? pick(error.text) : t('failed');
  // With one cause, the title says it already.
  const fields = error instanceof ApiError ? error.fields.filter(({ message }) => pick(message) !== title) : [];
  return (
    <div className="problem" role="alert" data-testid="problem">
      <div>
        {title}
        {fields.length > 0 && (
          <ul className="problem-fields">
            {fields.map(({ field, rule, message }) => (
              <li key={`${field} ${rule}`}>
                <b>{labels[nameOf(field)] ?? field}</b>: {pick(message)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {action}
    </div>
  );
}

/** Of a path such as `industries.0`, or `patch.industries.0` in a change. */
const nameOf = (path: string) => path.replace(/^patch\./, '').split('.')[0] ?? path;
