import { enterprises } from '@queqiao/contracts';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../access/may';
import { ApiError } from '../api/client';
import { useWrite } from '../api/operations';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { needsWords } from './words';

// Loaded when first opened, as the forms need the component library.
const EditNeed = lazy(() => import('./edit-need').then(({ EditNeed }) => ({ default: EditNeed })));
const CloseNeed = lazy(() => import('./close-need').then(({ CloseNeed }) => ({ default: CloseNeed })));

/** What an officer does with a need: change or close an open one, open a closed one again. */
export function NeedActions({ need }: { need: enterprises.Need }) {
  const { t } = useWords(needsWords);
  const [doing, setDoing] = useState<'edit' | 'close'>();
  const close = () => setDoing(undefined);
  const may = useMay(need.city);
  if (need.closed) return <Reopening need={need} closed={need.closed} />;
  return (
    <div className="need-actions">
      {may(enterprises.updateNeed) && (
        <button type="button" className="button" data-testid="edit-need" onClick={() => setDoing('edit')}>
          {t('editNeed')}
        </button>
      )}
      {may(enterprises.closeNeed) && (
        <button type="button" className="button" data-testid="close-need" onClick={() => setDoing('close')}>
          {t('closeNeed')}
        </button>
      )}
      <Suspense>
        {doing === 'edit' && <EditNeed need={need} close={close} />}
        {doing === 'close' && <CloseNeed need={need} close={close} />}
      </Suspense>
    </div>
  );
}

interface ReopeningProps {
  need: enterprises.Need;
  closed: NonNullable<enterprises.Need['closed']>;
}

function Reopening({ need, closed }: ReopeningProps) {
  const { t, pick, moment } = useWords(needsWords);
  const tell = useTell();
  const may = useMay(need.city);
  const reopening = useWrite(need.city, enterprises.reopenNeed, {
    renews: 'city',
    onSuccess: () => tell(t('needReopened')),
    onError: (error) => tell(error instanceof ApiError ? pick(error.text) : String(error), 'problem'),
  });
  const { reason, by, at, note } = closed;
  return (
    <div className="need-actions">
      <span className="need-closed" data-testid="need-closed">
        {t('closedBecause', { reason: t(`closing.${reason}`), by: by.name, at: moment(new Date(at)) })}
        {note && <q>{note}</q>}
      </span>
      {may(enterprises.reopenNeed) && (
        <button
          type="button"
          className="button"
          data-testid="reopen-need"
          disabled={reopening.isPending}
          onClick={() => reopening.mutate({ id: need.id })}
        >
          {t('reopenNeed')}
        </button>
      )}
    </div>
  );
}
