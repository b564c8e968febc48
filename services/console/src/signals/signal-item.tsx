import { signals } from '@queqiao/contracts';
import { signalText } from '@queqiao/scoring/browser';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useWrite } from '../api/operations';
import { NoteDialog } from '../ui/note-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { CorrectSignal } from './correct-signal';
import { signalsWords } from './words';

interface SignalItemProps {
  city: string;
  signal: signals.NamedSignal;
}

/** A signal in words, with its source, who entered it and until when it counts. */
export function SignalItem({ city, signal }: SignalItemProps) {
  const { t, pick, nameOf } = useWords(signalsWords);
  const may = useMay(city);
  const { id, kind, organisation, organisationId, source, withdrawnAt } = signal;
  return (
    <li className="record" data-testid={`signal-${id}`} data-organisation={organisationId}>
      <div className="record-what">
        <span className={kind === 'contraction' ? 'record-tag is-severe' : 'record-tag'}>{t(`signal.${kind}`)}</span>
        <b>{nameOf(organisation)}</b>
        <span>{pick(signalText(signal))}</span>
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer">
            {nameOf(source)}
          </a>
        ) : (
          <span>{nameOf(source)}</span>
        )}
      </div>
      <History signal={signal} />
      {withdrawnAt === undefined && signal.city === city && may(signals.updateSignal) && (
        <Actions city={city} signal={signal} />
      )}
    </li>
  );
}

function History({ signal }: Pick<SignalItemProps, 'signal'>) {
  const { t, moment, authorOf } = useWords(signalsWords);
  const { enteredBy, enteredAt, expiresOn, withdrawnBy, withdrawnAt, withdrawalNote } = signal;
  return (
    <>
      <div className="record-who">
        {t('signalEntered', { by: authorOf(enteredBy), at: moment(new Date(enteredAt)), until: expiresOn })}
      </div>
      {withdrawnAt && (
        <div className="record-who">
          {t('signalWithdrawn', { by: authorOf(withdrawnBy), at: moment(new Date(withdrawnAt)) })}
          {withdrawalNote && <q>{withdrawalNote}</q>}
        </div>
      )}
    </>
  );
}

/** Only of the city's own signals. */
function Actions({ city, signal }: SignalItemProps) {
  const { t, nameOf } = useWords(signalsWords);
  const [doing, setDoing] = useState<'correct' | 'withdraw'>();
  const close = () => setDoing(undefined);
  const name = nameOf(signal.organisation);
  return (
    <div className="record-actions">
      <button
        type="button"
        className="button"
        data-testid="correct-signal"
        aria-label={t('correctSignalOf', { name })}
        onClick={() => setDoing('correct')}
      >
        {t('correct')}
      </button>
      <button
        type="button"
        className="button"
        data-testid="withdraw-signal"
        aria-label={t('withdrawSignalOf', { name })}
        onClick={() => setDoing('withdraw')}
      >
        {t('withdrawSignal')}
      </button>
      {doing === 'correct' && <CorrectSignal city={city} signal={signal} close={close} />}
      {doing === 'withdraw' && <Withdrawal city={city} signal={signal} close={close} />}
    </div>
  );
}

function Withdrawal({ city, signal, close }: SignalItemProps & { close: () => void }) {
  const { t, nameOf } = useWords(signalsWords);
  const tell = useTell();
  const withdrawing = useWrite(city, signals.withdrawSignal, {
    renews: 'city',
    onSuccess: () => tell(t('signalWithdrawnDone')),
  });
  return (
    <NoteDialog
      title={t('withdrawSignalOf', { name: nameOf(signal.organisation) })}
      okText={t('withdrawSignal')}
      close={close}
      send={(note) => withdrawing.mutate({ id: signal.id, note })}
      isSending={withdrawing.isPending}
      error={withdrawing.error}
    />
  );
}
