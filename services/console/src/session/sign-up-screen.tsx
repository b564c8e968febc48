import { type InputOf, sessions } from '@queqiao/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { call } from '../api/client';
import { ProblemAlert } from '../ui/problem-alert';
import { useWords } from '../words/language';
import { useEnter } from './use-enter';
import { sessionWords } from './words';
import './session.css';

/** An account for whoever comes from an enterprise, a university or an investor. */
export function SignUpScreen() {
  const { t } = useWords(sessionWords);
  const enter = useEnter('/portal');
  const ids = { name: useId(), login: useId(), loginHint: useId(), password: useId(), passwordHint: useId() };
  const signUp = useMutation({
    mutationFn: (input: InputOf<typeof sessions.openAccount>) => call(sessions.openAccount, input, {}),
    onSuccess: enter,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const of = (field: string) => String(filled.get(field));
    signUp.mutate({ name: of('name'), login: of('login'), password: of('password') });
  };
  const labels = { name: t('ownName'), login: t('login'), password: t('password') };
  return (
    <main className="session">
      <form className="session-form" onSubmit={submit} data-testid="sign-up">
        <h2>{t('signUp')}</h2>
        <p>{t('signUpHint')}</p>
        <label htmlFor={ids.name}>{labels.name}</label>
        <input id={ids.name} name="name" autoComplete="name" maxLength={64} required />
        <label htmlFor={ids.login}>{labels.login}</label>
        <input
          id={ids.login}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          aria-describedby={ids.loginHint}
          minLength={3}
          maxLength={64}
          required
        />
        <small id={ids.loginHint}>{t('loginHint')}</small>
        <label htmlFor={ids.password}>{labels.password}</label>
        <input
          id={ids.password}
          name="password"
          type="password"
          autoComplete="new-password"
          aria-describedby={ids.passwordHint}
          minLength={12}
          required
        />
        <small id={ids.passwordHint}>{t('invitedPasswordHint')}</small>
        {signUp.error && <ProblemAlert error={signUp.error} labels={labels} />}
        <button type="submit" className="button is-primary" disabled={signUp.isPending}>
          {t('signUp')}
        </button>
        <p className="session-other">
          {t('hasAccount')} <Link to="/sign-in">{t('signIn')}</Link>
        </p>
      </form>
    </main>
  );
}
