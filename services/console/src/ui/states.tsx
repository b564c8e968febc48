import { ApiError } from '../api/client';
import { useWords } from '../words/language';
import { ProblemAlert } from './problem-alert';
import { uiWords } from './words';
import './states.css';

/** Data is loading. */
export function Loading() {
  const { t } = useWords(uiWords);
  return (
    <div className="state" role="status" aria-label={t('loading')}>
      <span className="spinner" />
    </div>
  );
}

/** There is nothing to show; `text` says why. */
export function Nothing({ text }: { text: string }) {
  return <div className="state state-nothing">{text}</div>;
}

/** A load failed. Offers to try again, unless the reader may not see the data. */
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
