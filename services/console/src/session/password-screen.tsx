import { accounts } from '@queqiao/contracts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { call } from '../api/client';
import { ProblemAlert } from '../ui/problem-alert';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { useStartAnew } from './start-anew';
import { sessionWords } from './words';
import './session.css';

/** Replaces the own password: at the first sign-in before anything else. */
export function PasswordScreen() {
  const { t } = useWords(sessionWords);
  const startAnew = useStartAnew();
  const tell = useTell();
  const ids = { present: useId(), next: useId(), hint: useId() };
  const change = useMutation({
    mutationFn: (input: { present: string; next: string }) => call(accounts.changePassword, input, {}),
    onSuccess: () => {
      tell(t('passwordChanged'));
      startAnew();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    change.mutate({ present: String(filled.get('present')), next: String(filled.get('next')) });
  };
  const labels = { present: t('presentPassword'), next: t('nextPassword') };
  return (
    <main className="session">
      <form className="session-form" onSubmit={submit} data-testid="change-password">
        <h2>{t('ownPassword')}</h2>
        <p id={ids.hint}>{t('ownPasswordHint')}</p>
        <label htmlFor={ids.present}>{labels.present}</label>
        <input id={ids.present} name="present" type="password" autoComplete="current-password" required />
        <label htmlFor={ids.next}>{labels.next}</label>
        <input
          id={ids.next}
          name="next"
          type="password"
          autoComplete="new-password"
          minLength={12}
          aria-describedby={ids.hint}
          required
        />
        {change.error && <ProblemAlert error={change.error} labels={labels} />}
        <button type="submit" className="button" disabled={change.isPending}>
          {t('changePassword')}
        </button>
      </form>
    </main>
  );
}
