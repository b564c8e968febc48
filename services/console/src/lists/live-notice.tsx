import { useWords } from '../words/language';
import { listsWords } from './words';

/** Whether the event stream is connected, and when the lists last changed. */
export function LiveNotice({ isConnected, updated }: { isConnected: boolean; updated: Date | undefined }) {
  const { t, time } = useWords(listsWords);
  return (
    <div className="live" role="status" data-testid="live">
      {updated && (
        <span className="live-updated" key={updated.getTime()} data-testid="updated">
          {t('updated', { time: time(updated) })}
        </span>
      )}
      <span className="live-state" data-connected={isConnected} title={t('liveHint')}>
        {t(isConnected ? 'live' : 'reconnecting')}
      </span>
    </div>
  );
}
