import type { weights } from '@queqiao/contracts';
import { Button, Progress } from 'antd';
import { ProblemAlert } from '../ui/problem-alert';
import { useWords } from '../words/language';
import { usePublishProgress } from './queries';
import type { Draft } from './use-draft';
import { weightsWords } from './words';

interface VersionNoticeProps {
  city: string;
  set: weights.WeightSet | undefined;
  draft: Draft;
  reload: () => void;
}

/** The shown version, whether it is saved, and how many lists are ranked under it. */
export function VersionNotice({ city, set, draft, reload }: VersionNoticeProps) {
  const { t } = useWords(weightsWords);
  const shown = set?.open ?? set?.live;
  if (!shown) return <span className="version-notice is-unknown">{t('noneLive')}</span>;
  return (
    <div className="version-notice" role="status" data-testid="version-notice">
      <span className={`version-state version-${shown.state}`} data-testid="version-state">
        {t(`weightState.${shown.state}`)}
      </span>
      <span>{t('versionNumber', { n: shown.number })}</span>
      <span>{shown.author.name}</span>
      <span className="version-note" title={shown.note}>
        {shown.note}
      </span>
      {shown.learned && <span className="version-learned">{t('learnedTag')}</span>}
      {shown.state === 'draft' && (
        <span className="save-state" data-testid="save-state" data-status={draft.status}>
          {t(draft.status)}
        </span>
      )}
      {shown.state === 'live' && <Rescoring city={city} versionId={shown.id} />}
      {draft.error && (
        <ProblemAlert
          error={draft.error}
          action={
            <Button size="small" onClick={reload}>
              {t('reload')}
            </Button>
          }
        />
      )}
    </div>
  );
}

function Rescoring({ city, versionId }: { city: string; versionId: string }) {
  const { t } = useWords(weightsWords);
  const { data } = usePublishProgress(city, versionId);
  if (!data || data.targets === 0) return null;
  const isDone = data.rescored >= data.targets;
  return (
    <span className="rescoring" data-testid="rescoring" data-done={isDone}>
      {isDone ? (
        t('rescored', { all: data.targets })
      ) : (
        <>
          <Progress percent={(data.rescored / data.targets) * 100} showInfo={false} size="small" />
          {t('rescoring', { done: data.rescored, all: data.targets })}
        </>
      )}
    </span>
  );
}
