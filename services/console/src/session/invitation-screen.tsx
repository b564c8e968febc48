import { API, type InputOf, invitations, sessions } from '@queqiao/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import { session, useUser } from '../access/session';
import { call } from '../api/client';
import { query } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { ProblemAlert } from '../ui/problem-alert';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { useStartAnew } from './start-anew';
import { sessionWords } from './words';
import './session.css';

const route = getRouteApi('/invitation/$code');

/** What a code opens, and the way in for whoever holds it. */
export function InvitationScreen() {
  const { code } = route.useParams();
  return (
    <main className="session">
      <InvitationCard code={code} />
    </main>
  );
}

export function InvitationCard({ code }: { code: string }) {
  const { t } = useWords(sessionWords);
  const user = useUser();
  // Asked by post, so that the code stands in no address.
  const told = useQuery({
    queryKey: [undefined, 'invitations', code],
    queryFn: ({ signal }) => call(sessions.checkOpenInvitation, { code }, { signal }),
    retry: false,
  });
  return (
    <div className="session-form" data-testid="invitation">
      <h2>{t('invitation')}</h2>
      <Loaded query={told}>
        {({ name, opens }) => {
          const roles = opens.for === 'staff' ? opens.roles : [opens.role];
          return (
            <>
              <p>{t('invitationFor', { name, roles: roles.map((role) => t(`role.${role}`)).join('、') })}</p>
              {opens.for === 'party' && <p>{t('invitationOfParty')}</p>}
              {opens.for === 'staff' &&
                (user === undefined ? <Accept code={code} name={name} /> : <Join code={code} as={user.name} />)}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

/** Somebody new, who chooses an own login and password. */
function Accept({ code, name }: { code: string; name: string }) {
  const { t } = useWords(sessionWords);
  const router = useRouter();
  const ids = { login: useId(), loginHint: useId(), name: useId(), password: useId(), hint: useId() };
  const { data: provider } = useQuery(query(undefined, sessions.getOpenSignOn, {}));
  const accept = useMutation({
    mutationFn: (input: InputOf<typeof sessions.acceptOpenInvitation>) =>
      call(sessions.acceptOpenInvitation, input, {}),
    onSuccess: (opened) => {
      session.begin(opened);
      void router.navigate({ to: '/', replace: true });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const text = (field: string) => String(filled.get(field));
    accept.mutate({ code, login: text('login'), name: text('name'), password: text('password') });
  };
  const labels = { login: t('login'), name: t('ownName'), password: t('password'), code: t('invitation') };
  return (
    <form className="session-fields" onSubmit={submit}>
      <label htmlFor={ids.name}>{labels.name}</label>
      <input id={ids.name} name="name" autoComplete="name" maxLength={64} defaultValue={name} required />
      <label htmlFor={ids.login}>{labels.login}</label>
      <p id={ids.loginHint}>{t('loginHint')}</p>
      <input
        id={ids.login}
        name="login"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        minLength={3}
        maxLength={64}
        aria-describedby={ids.loginHint}
        required
      />
      <label htmlFor={ids.password}>{labels.password}</label>
      <p id={ids.hint}>{t('invitedPasswordHint')}</p>
      <input
        id={ids.password}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={12}
        aria-describedby={ids.hint}
        required
      />
      {accept.error && <ProblemAlert error={accept.error} labels={labels} />}
      <button type="submit" className="button" disabled={accept.isPending}>
        {t('acceptInvitation')}
      </button>
      {provider?.isOffered && (
        <a
          className="button session-provider"
          href={`${API}/sign-on/start?${new URLSearchParams({ invitation: code })}`}
        >
          {t('signOn')}
        </a>
      )}
    </form>
  );
}

/** Who has an account already. */
function Join({ code, as }: { code: string; as: string }) {
  const { t } = useWords(sessionWords);
  const tell = useTell();
  const startAnew = useStartAnew();
  const join = useMutation({
    mutationFn: () => call(invitations.joinByInvitation, { code }, {}),
    onSuccess: () => {
      tell(t('joined'));
      startAnew();
    },
  });
  return (
    <>
      <p>{t('joinHint')}</p>
      {join.error && <ProblemAlert error={join.error} labels={{ code: t('invitation') }} />}
      <button type="button" className="button" disabled={join.isPending} onClick={() => join.mutate()}>
        {t('joinAs', { name: as })}
      </button>
    </>
  );
}
