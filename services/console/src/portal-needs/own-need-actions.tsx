import { type AddressedOperation, enterprises } from '@queqiao/contracts';
import { useState } from 'react';
import { useWrite } from '../api/operations';
import { CloseNeed } from '../needs/close-need';
import { RenewNeed } from '../needs/renew-need';
import { TranslateNeed } from '../needs/translate-need';
import { needsWords } from '../needs/words';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { portalNeedsWords } from './words';

interface OwnNeedActionsProps {
  need: enterprises.Need;
  edit: () => void;
}

/** What the enterprise can do with its need from where it stands. */
export function OwnNeedActions({ need, edit }: OwnNeedActionsProps) {
  const { t } = useWords(portalNeedsWords);
  const needs = useWords(needsWords);
  const renewal = needs.t('renewNeed');
  const translating = needs.t('translate');
  const [dialog, setDialog] = useState<'close' | 'renew' | 'translate'>();
  const close = () => setDialog(undefined);
  const can = (move: enterprises.NeedMove) => enterprises.stateAfter(move, 'enterprise', need) !== undefined;
  const withdrawal = need.change ? t('withdrawChange') : t('withdraw');
  return (
    <div className="own-need-actions">
      {can('submit') && (
        <Move need={need} by={enterprises.submitNeed} text={t('submit')} done={t('submitted')} isMain />
      )}
      {can('change') && <Act name="edit" text={t('edit')} act={edit} />}
      {can('withdraw') && <Move need={need} by={enterprises.withdrawNeed} text={withdrawal} done={t('withdrawn')} />}
      {can('renew') && <Act name="renew" text={renewal} act={() => setDialog('renew')} />}
      {can('translate') && <Act name="translate" text={translating} act={() => setDialog('translate')} />}
      {can('close') && <Act name="close" text={t('endIt')} act={() => setDialog('close')} />}
      {can('reopen') && <Move need={need} by={enterprises.reopenNeed} text={t('beginAgain')} done={t('begunAgain')} />}
      {dialog === 'renew' && <RenewNeed need={need} close={close} />}
      {dialog === 'translate' && <TranslateNeed need={need} close={close} />}
      {dialog === 'close' && <CloseNeed need={need} close={close} />}
    </div>
  );
}

interface ActProps {
  name: string;
  text: string;
  act: () => void;
  isMain?: boolean;
  isBusy?: boolean;
}

function Act({ name, text, act, isMain = false, isBusy = false }: ActProps) {
  const look = isMain ? 'button is-primary' : 'button';
  return (
    <button type="button" className={look} data-testid={`own-need-${name}`} disabled={isBusy} onClick={act}>
      {text}
    </button>
  );
}

interface MoveProps {
  need: enterprises.Need;
  by: typeof enterprises.submitNeed | typeof enterprises.withdrawNeed | typeof enterprises.reopenNeed;
  text: string;
  done: string;
  isMain?: boolean;
}

function Move({ need: { id, city }, by, text, done, isMain = false }: MoveProps) {
  const tell = useTell();
  const { mutate, isPending } = useWrite(city, by as AddressedOperation, {
    onSuccess: () => tell(done),
    onError: useTellProblem(),
  });
  return (
    <Act name={by.name.split('.')[1] ?? ''} text={text} act={() => mutate({ id })} isMain={isMain} isBusy={isPending} />
  );
}
