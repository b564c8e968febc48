import { ApiError } from '../api/client';
import { useWords } from '../words/language';
import { ProblemAlert } from './problem-alert';
import { uiWords } from './words';
import './states.css';

/** Something is on its way. */
export function Loading() {
  const { t } = useWords(uiWords);
  return (
    <div className="state" role="status" aria-label={t('loading')}>
      <span className="spinner" />
    </div>
  );
}

/** There is nothing to show, and why. */
export function Nothing({ text }: { text: string }) {
  return <div className="state state-nothing">{text}</div>;
}

/** A load failed; in the reader's language, with a way to try again unless the reader may not see it at all. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useWords(uiWords);
  const isForbidden = error instanceof ApiError && error.status === 403;
  const action = !isForbidden && (
    <button type="button" className="button" onClick={retry}>
      {t('retry')}
    </button>
  );
  return (
    <div className="state-failed">
      <ProblemAlert error={error} action={action} />
    </div>
  );
}
