import { accounts, people } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { NoteDialog } from '../ui/note-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { ShownOnce } from './shown-once';
import { peopleWords } from './words';

interface ResetProps {
  city: string;
  user: accounts.User;
  close: () => void;
}

export function EndSessions({ city, user, close }: ResetProps) {
  const { t } = useWords(peopleWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, people.endSessionsOf, {
    onSuccess: ({ ended }) => {
      tell(t('sessionsEnded', { count: ended }));
      close();
    },
  });
  return (
    <NoteDialog
      title={t('endSessionsOf', { name: user.name })}
      okText={t('endSessions')}
      close={close}
      send={(note) => mutate({ id: user.id, note })}
      isSending={isPending}
      error={error}
    >
      <p>{t('endSessionsHint', { minutes: accounts.ACCESS_MINUTES })}</p>
    </NoteDialog>
  );
}

/** The new password is shown once, when the reason was given. */
export function ResetPassword({ city, user, close }: ResetProps) {
  const { t } = useWords(peopleWords);
  const { mutate, isPending, error, data } = useWrite(city, people.resetPassword);
  if (data !== undefined)
    return (
      <ShownOnce
        title={t('resetPasswordOf', { name: user.name })}
        hint={t('passwordShownOnce')}
        secret={data.password}
        close={close}
      />
    );
  return (
    <NoteDialog
      title={t('resetPasswordOf', { name: user.name })}
      okText={t('resetPassword')}
      close={close}
      send={(note) => mutate({ id: user.id, note })}
      isSending={isPending}
      error={error}
    >
      <p>{t('resetPasswordHint')}</p>
    </NoteDialog>
  );
}

export function ResetSecondFactor({ city, user, close }: ResetProps) {
  const { t } = useWords(peopleWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, people.resetSecondFactor, {
    onSuccess: () => {
      tell(t('secondFactorReset', { name: user.name }));
      close();
    },
  });
  return (
    <NoteDialog
      title={t('resetSecondFactorOf', { name: user.name })}
      okText={t('resetSecondFactor')}
      isDanger
      close={close}
      send={(note) => mutate({ id: user.id, note })}
      isSending={isPending}
      error={error}
    >
      <p>{t('resetSecondFactorHint')}</p>
    </NoteDialog>
  );
}
