import { accounts } from '@queqiao/contracts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { useUser } from '../access/session';
import { call } from '../api/client';
import { ProblemAlert } from '../ui/problem-alert';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { CodeField } from './code-field';
import { useStartAnew } from './start-anew';
import { sessionWords } from './words';
import './session.css';

/** Sets up or removes the own second factor; whose role calls for one does it before anything else. */
export function SecondFactorScreen() {
  const { t } = useWords(sessionWords);
  const user = useUser();
  const startAnew = useStartAnew();
  return (
    <main className="session">
      <div className="session-form" data-testid="second-factor">
        <h2>{t('secondFactor')}</h2>
        {user?.hasSecondFactor ? <Removal onDone={startAnew} /> : <SetUp onDone={startAnew} />}
      </div>
    </main>
  );
}

interface Step {
  onDone: () => void;
}

/** The secret, then a first code, then the recovery codes. */
function SetUp({ onDone }: Step) {
  const { t } = useWords(sessionWords);
  const start = useMutation({ mutationFn: () => call(accounts.startSecondFactor, {}, {}) });
  const confirm = useMutation({ mutationFn: (code: string) => call(accounts.confirmSecondFactor, { code }, {}) });
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onDone={onDone} />;
  if (start.data === undefined) {
    return (
      <>
        <p>{t('secondFactorHint')}</p>
        {start.error && <ProblemAlert error={start.error} />}
        <button type="button" className="button" disabled={start.isPending} onClick={() => start.mutate()}>
          {t('startSecondFactor')}
        </button>
      </>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm.mutate(String(new FormData(event.currentTarget).get('code')));
  };
  return (
    <form className="session-fields" onSubmit={submit}>
      <p>{t('secretHint')}</p>
      <code className="session-secret">{start.data.secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code>
      <a href={start.data.uri}>{t('openAuthenticator')}</a>
      <CodeField hint={t('firstCodeHint')} />
      {confirm.error && <ProblemAlert error={confirm.error} labels={{ code: t('code') }} />}
      <button type="submit" className="button" disabled={confirm.isPending}>
        {t('confirmSecondFactor')}
      </button>
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: Step & { codes: readonly string[] }) {
  const { t } = useWords(sessionWords);
  return (
    <>
      <p role="status">{t('recoveryCodesHint')}</p>
      <ul className="session-codes" aria-label={t('recoveryCodes')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={onDone}>
        {t('recoveryCodesKept')}
      </button>
    </>
  );
}

function Removal({ onDone }: Step) {
  const { t } = useWords(sessionWords);
  const tell = useTell();
  const password = useId();
  const remove = useMutation({
    mutationFn: (input: { password: string; code: string }) => call(accounts.removeSecondFactor, input, {}),
    onSuccess: () => {
      tell(t('secondFactorRemoved'));
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    remove.mutate({ password: String(filled.get('password')), code: String(filled.get('code')) });
  };
  const labels = { password: t('password'), code: t('code') };
  return (
    <form className="session-fields" onSubmit={submit}>
      <p>{t('hasSecondFactor')}</p>
      <label htmlFor={password}>{labels.password}</label>
      <input id={password} name="password" type="password" autoComplete="current-password" required />
      <CodeField hint={t('codeHint')} />
      {remove.error && <ProblemAlert error={remove.error} labels={labels} />}
      <button type="submit" className="button" disabled={remove.isPending}>
        {t('removeSecondFactor')}
      </button>
    </form>
  );
}
