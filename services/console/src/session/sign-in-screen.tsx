import { API, type InputOf, sessions } from '@queqiao/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { RolesOf } from '../account/roles-of';
import { ApiError, call } from '../api/client';
import { query } from '../api/operations';
import { ProblemAlert } from '../ui/problem-alert';
import { useWords } from '../words/language';
import { CodeField } from './code-field';
import { useEnter } from './use-enter';
import { sessionWords } from './words';
import './session.css';

/** Who are you? */
export function SignInScreen() {
  const { t } = useWords(sessionWords);
  const { to } = useSearch({ from: '/sign-in' });
  const enter = useEnter(to);
  const ids = { login: useId(), password: useId() };
  const [asksCode, setAsksCode] = useState(false);
  const signIn = useMutation({
    mutationFn: (input: InputOf<typeof sessions.openSession>) => call(sessions.openSession, input, {}),
    onSuccess: enter,
    onError: (error) => {
      if (isAboutCode(error)) setAsksCode(true);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const code = filled.get('code');
    signIn.mutate({
      login: String(filled.get('login')),
      password: String(filled.get('password')),
      ...(code !== null && { code: String(code) }),
    });
  };
  // That a code is asked for is no fault of who has not been asked yet.
  const problem = isAboutCode(signIn.error) && signIn.variables?.code === undefined ? null : signIn.error;
  return (
    <main className="session">
      <form className="session-form" onSubmit={submit} data-testid="sign-in">
        <h2>{t('signIn')}</h2>
        <label htmlFor={ids.login}>{t('login')}</label>
        <input id={ids.login} name="login" autoComplete="username" autoCapitalize="none" required />
        <label htmlFor={ids.password}>{t('password')}</label>
        <input id={ids.password} name="password" type="password" autoComplete="current-password" required />
        {asksCode && <CodeField hint={t('codeHint')} isNext />}
        {problem && <ProblemAlert error={problem} labels={{ code: t('code') }} />}
        <button type="submit" className="button" disabled={signIn.isPending}>
          {t('signIn')}
        </button>
        <p className="session-other">
          {t('noAccount')} <Link to="/sign-up">{t('signUp')}</Link>
        </p>
      </form>
      <SignOn />
      <SamplePeople enter={enter} />
    </main>
  );
}

/** The way to the provider, where the installation names one, and what became of it. */
function SignOn() {
  const { t } = useWords(sessionWords);
  const { refused } = useSearch({ from: '/sign-in' });
  const { data } = useQuery(query(undefined, sessions.getOpenSignOn, {}));
  if (data?.isOffered !== true) return null;
  return (
    <section className="session-form" aria-label={t('signOn')} data-testid="sign-on">
      {refused !== undefined && <p role="alert">{t(`refused.${refused}`)}</p>}
      <a className="button session-provider" href={`${API}/sign-on/start`}>
        {t('signOn')}
      </a>
    </section>
  );
}

/** Only told after the right password. */
const isAboutCode = (error: unknown) =>
  error instanceof ApiError && error.fields.some(({ rule }) => rule === 'second-factor');

/** Whom a click signs in; nobody where real people work. */
function SamplePeople({ enter }: { enter: (opened: sessions.OpenedSession) => void }) {
  const { t } = useWords(sessionWords);
  const people = useQuery({ ...query(undefined, sessions.listSamplePeople, {}), select: ({ items }) => items });
  const signIn = useMutation({
    mutationFn: (login: string) => call(sessions.openSampleSession, { login }, {}),
    onSuccess: enter,
  });
  if (people.data === undefined || people.data.length === 0) return null;
  return (
    <section className="session-form" aria-label={t('samplePeople')} data-testid="sample-people">
      <h2>{t('samplePeople')}</h2>
      <p>{t('samplePeopleHint')}</p>
      {people.data.map((person) => (
        <button
          key={person.id}
          type="button"
          className="button session-person"
          data-testid={`sign-in-${person.login}`}
          disabled={signIn.isPending}
          onClick={() => signIn.mutate(person.login)}
        >
          {person.name}
          <RolesOf user={person} />
        </button>
      ))}
      {signIn.error && <ProblemAlert error={signIn.error} />}
    </section>
  );
}
