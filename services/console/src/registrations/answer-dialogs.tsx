import { registrations } from '@queqiao/contracts';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useWrite } from '../api/operations';
import { NoteDialog } from '../ui/note-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { registrationsWords } from './words';

interface AnswerDialogProps {
  city: string;
  queued: registrations.QueuedRegistration;
  close: () => void;
  showPhone: (phone: string) => void;
}

const renews = [registrations.listRegistrations];

/** Whoever speaks for an organisation already has to be passed over knowingly. */
export function ApproveDialog({ city, queued, close }: AnswerDialogProps) {
  const { t } = useWords(registrationsWords);
  const tell = useTell();
  const [confirmed, setConfirmed] = useState(false);
  const { id, version, party, applicant, representatives } = queued;
  const { mutate, isPending, error } = useWrite(city, registrations.approveRegistration, {
    renews,
    onSuccess: () => tell(t('approved')),
  });
  return (
    <NoteDialog
      title={t('approveOf', { applicant: applicant.name, name: party.name })}
      okText={t('approve')}
      close={close}
      send={(note) => mutate({ id, version, note, confirmed })}
      isSending={isPending}
      error={error}
    >
      <p>{t('approveHint')}</p>
      {representatives.length > 0 && (
        <Checkbox
          checked={confirmed}
          data-testid="confirm-second"
          onChange={(event) => setConfirmed(event.target.checked)}
        >
          {t('confirmSecond')}
        </Checkbox>
      )}
    </NoteDialog>
  );
}

export function GiveBackDialog({ city, queued: { id, version, party }, close }: AnswerDialogProps) {
  const { t } = useWords(registrationsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, registrations.returnRegistration, {
    renews,
    onSuccess: () => tell(t('givenBack')),
  });
  return (
    <NoteDialog
      title={t('giveBackOf', { name: party.name })}
      okText={t('giveBack')}
      close={close}
      send={(reason) => mutate({ id, version, reason })}
      isSending={isPending}
      error={error}
    >
      <p>{t('giveBackHint')}</p>
    </NoteDialog>
  );
}

export function RefuseDialog({ city, queued: { id, version, party }, close }: AnswerDialogProps) {
  const { t } = useWords(registrationsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, registrations.refuseRegistration, {
    renews,
    onSuccess: () => tell(t('refused')),
  });
  return (
    <NoteDialog
      title={t('refuseOf', { name: party.name })}
      okText={t('refuse')}
      isDanger
      close={close}
      send={(reason) => mutate({ id, version, reason })}
      isSending={isPending}
      error={error}
    >
      <p>{t('refuseHint')}</p>
    </NoteDialog>
  );
}

/** The phone is shown for a reason, which the audit keeps. */
export function PhoneDialog({ city, queued: { id, applicant }, close, showPhone }: AnswerDialogProps) {
  const { t } = useWords(registrationsWords);
  const { mutate, isPending, error } = useWrite(city, registrations.revealApplicant, {
    renews: [],
    onSuccess: ({ phone }) => {
      showPhone(phone);
      close();
    },
  });
  return (
    <NoteDialog
      title={t('showPhoneOf', { name: applicant.name })}
      okText={t('showPhone')}
      close={close}
      send={(note) => mutate({ id, note })}
      isSending={isPending}
      error={error}
    >
      <p>{t('showPhoneHint')}</p>
    </NoteDialog>
  );
}
