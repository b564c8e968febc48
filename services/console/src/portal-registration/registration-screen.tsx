import { registrations } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { session } from '../access/session';
import { accessHeader } from '../api/access';
import { query, useWrite } from '../api/operations';
import { MailWish } from '../portal/notices/mail-wish';
import '../portal/notices/notices.css';
import { useOwnName, useOwnParty } from '../portal/party/own-party';
import { Loaded } from '../ui/loaded';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { RegistrationForm } from './registration-form';
import './portal-registration.css';
import { portalRegistrationWords } from './words';

const route = getRouteApi('/portal/$city/registration');
/** In ms: whoever waits sees the answer without asking for it. */
const ASK_AGAIN = 15_000;

/** For whoever speaks for nobody in this city yet; the others are shown in. */
export function RegistrationScreen() {
  const { nameOf } = useWords(portalRegistrationWords);
  const { city } = route.useParams();
  const party = useOwnParty();
  const ownName = useOwnName(party);
  const own = useQuery({ ...query(city, registrations.listOwnRegistrations, {}), refetchInterval: ASK_AGAIN });
  return (
    <main className="page portal">
      {party === undefined ? (
        <Loaded query={own}>{({ items }) => <Standing key={items[0]?.id} city={city} last={items[0]} />}</Loaded>
      ) : (
        <Approved city={city} name={ownName && nameOf(ownName)} />
      )}
    </main>
  );
}

interface StandingProps {
  city: string;
  last: registrations.Registration | undefined;
}

/** Where the last registration stands, and what can be done now. */
function Standing({ city, last }: StandingProps) {
  const { t } = useWords(portalRegistrationWords);
  const [isChanging, setChanging] = useState(false);
  const stop = () => setChanging(false);
  if (last?.state === 'approved') return <Approved city={city} name={last.party.name} />;
  if (last?.state === 'submitted' && !isChanging)
    return <Waiting city={city} registration={last} change={() => setChanging(true)} />;
  const present = last?.state === 'returned' || last?.state === 'submitted' ? last : undefined;
  return (
    <>
      <h2>{t('register')}</h2>
      <p>{t('registerHint')}</p>
      {(last?.state === 'returned' || last?.state === 'refused') && (
        <div className="registration-answer" role="status" data-testid="registration-answer">
          <b>{t(last.state)}</b>
          <q>{last.answer}</q>
        </div>
      )}
      <RegistrationForm city={city} done={stop} {...(present && { present })} />
      {present && <TakeBack city={city} registration={present} />}
    </>
  );
}

interface OwnProps {
  city: string;
  registration: registrations.Registration;
}

function Waiting({ city, registration, change }: OwnProps & { change: () => void }) {
  const { t, moment } = useWords(portalRegistrationWords);
  const { party, since } = registration;
  return (
    <>
      <h2 data-testid="registration-waiting">{t('waiting', { name: party.name })}</h2>
      <p>{t('waitingHint', { at: moment(new Date(since)) })}</p>
      <div className="registration-actions">
        <button type="button" className="button" data-testid="change-registration" onClick={change}>
          {t('change')}
        </button>
        <TakeBack city={city} registration={registration} />
      </div>
      <MailWish city={city} />
    </>
  );
}

function TakeBack({ city, registration: { id } }: OwnProps) {
  const { t } = useWords(portalRegistrationWords);
  const tell = useTell();
  const { mutate, isPending } = useWrite(city, registrations.withdrawRegistration, {
    renews: [registrations.listOwnRegistrations],
    onSuccess: () => tell(t('tookBack')),
    onError: useTellProblem(),
  });
  return (
    <button
      type="button"
      className="button is-plain"
      data-testid="withdraw-registration"
      disabled={isPending}
      onClick={() => mutate({ id })}
    >
      {t('takeBack')}
    </button>
  );
}

/** The token of the session may not say yet for whom the reader speaks: a new one does. */
function Approved({ city, name }: { city: string; name: string | undefined }) {
  const { t } = useWords(portalRegistrationWords);
  const navigate = route.useNavigate();
  const enter = async () => {
    session.renewNext();
    await accessHeader();
    await navigate({ to: '/portal/$city', params: { city } });
  };
  return (
    <>
      <h2 data-testid="registration-approved">{t('approved')}</h2>
      {name !== undefined && <p>{t('approvedHint', { name })}</p>}
      <button type="button" className="button is-primary" data-testid="enter-portal" onClick={() => void enter()}>
        {t('enter')}
      </button>
    </>
  );
}
