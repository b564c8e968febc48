import { enterprises } from '@queqiao/contracts';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../access/may';
import { useWrite } from '../api/operations';
import { AttachmentsButton } from '../attachments/attachments-button';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { needsWords } from './words';

// Loaded when first opened, as the forms need the component library.
const EditNeed = lazy(() => import('./edit-need').then(({ EditNeed }) => ({ default: EditNeed })));
const RenewNeed = lazy(() => import('./renew-need').then(({ RenewNeed }) => ({ default: RenewNeed })));
const TranslateNeed = lazy(() => import('./translate-need').then(({ TranslateNeed }) => ({ default: TranslateNeed })));
const CloseNeed = lazy(() => import('./close-need').then(({ CloseNeed }) => ({ default: CloseNeed })));

/** What an officer does with a need: change, translate, renew or close an open one, say that somebody talks, open a closed one. */
export function NeedActions({ need }: { need: enterprises.Need }) {
  const { t, pick } = useWords(needsWords);
  const [doing, setDoing] = useState<'edit' | 'close' | 'renew' | 'translate'>();
  const close = () => setDoing(undefined);
  const may = useMay(need.city);
  if (need.closed) return <Reopening need={need} closed={need.closed} />;
  const can = (move: enterprises.NeedMove) => enterprises.stateAfter(move, 'city', need) !== undefined;
  return (
    <div className="need-actions">
      <span className="need-closed">
        {pick(enterprises.needStateNames[need.state])}
        {need.onBehalf && ` · ${t('onBehalf')}`}
      </span>
      {can('change') && may(enterprises.updateNeed) && (
        <button type="button" className="button" data-testid="edit-need" onClick={() => setDoing('edit')}>
          {t('editNeed')}
        </button>
      )}
      {can('contact') && may(enterprises.markNeedInContact) && <InContact need={need} />}
      {can('renew') && need.expiresOn && may(enterprises.renewNeed) && (
        <button type="button" className="button" data-testid="renew-need" onClick={() => setDoing('renew')}>
          {t('renewNeed')}
        </button>
      )}
      {can('translate') && may(enterprises.translateNeed) && (
        <button type="button" className="button" data-testid="translate-need" onClick={() => setDoing('translate')}>
          {t('translate')}
        </button>
      )}
      <AttachmentsButton need={need} />
      {can('close') && may(enterprises.closeNeed) && (
        <button type="button" className="button" data-testid="close-need" onClick={() => setDoing('close')}>
          {t('closeNeed')}
        </button>
      )}
      <Suspense>
        {doing === 'edit' && <EditNeed need={need} close={close} />}
        {doing === 'close' && <CloseNeed need={need} close={close} />}
        {doing === 'translate' && <TranslateNeed need={need} close={close} />}
        {doing === 'renew' && <RenewNeed need={need} close={close} />}
      </Suspense>
    </div>
  );
}

function InContact({ need }: { need: enterprises.Need }) {
  const { t } = useWords(needsWords);
  const { mutate, isPending } = useWrite(need.city, enterprises.markNeedInContact, { onError: useTellProblem() });
  const { id, version } = need;
  return (
    <button
      type="button"
      className="button"
      data-testid="need-in-contact"
      disabled={isPending}
      onClick={() => mutate({ id, version })}
    >
      {t('markInContact')}
    </button>
  );
}

interface ReopeningProps {
  need: enterprises.Need;
  closed: NonNullable<enterprises.Need['closed']>;
}

function Reopening({ need, closed }: ReopeningProps) {
  const { t, moment, authorOf } = useWords(needsWords);
  const tell = useTell();
  const may = useMay(need.city);
  const reopening = useWrite(need.city, enterprises.reopenNeed, {
    renews: 'city',
    onSuccess: () => tell(t('needReopened')),
    onError: useTellProblem(),
  });
  const { reason, by, at, note } = closed;
  return (
    <div className="need-actions">
      <span className="need-closed" data-testid="need-closed">
        {t('closedBecause', { reason: t(`closing.${reason}`), by: authorOf(by), at: moment(new Date(at)) })}
        {note && <q>{note}</q>}
      </span>
      <AttachmentsButton need={need} />
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
