import { Button, Empty, Spin } from 'antd';
import { ApiError } from '../api/client';
import { useWords } from '../words/language';
import { ProblemAlert } from './problem-alert';
import { uiWords } from './words';

/** Something is on its way. */
export function Loading() {
  const { t } = useWords(uiWords);
  return (
    <div className="state" role="status" aria-label={t('loading')}>
      <Spin />
    </div>
  );
}

/** There is nothing to show, and why. */
export function Nothing({ text }: { text: string }) {
  return (
    <div className="state">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />
    </div>
  );
}

/** A load failed; in the reader's language, with a way to try again unless the reader may not see it at all. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useWords(uiWords);
  const isForbidden = error instanceof ApiError && error.status === 403;
  const action = !isForbidden && (
    <Button size="small" onClick={retry}>
      {t('retry')}
    </Button>
  );
  return (
    <div className="state-failed">
      <ProblemAlert error={error} action={action} />
    </div>
  );
}
