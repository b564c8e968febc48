import { registrations } from '@queqiao/contracts';
import { useState } from 'react';
import { SaveButton } from '../attachments/save-button';
import { useWords } from '../words/language';
import { ApproveDialog, GiveBackDialog, PhoneDialog, RefuseDialog } from './answer-dialogs';
import './registrations.css';
import { registrationsWords } from './words';

interface RegistrationItemProps {
  city: string;
  queued: registrations.QueuedRegistration;
}

const dialogs = { approve: ApproveDialog, giveBack: GiveBackDialog, refuse: RefuseDialog, phone: PhoneDialog };
type Asked = keyof typeof dialogs;

/** Who asks for whom, what to look at, and what to do with it. */
export function RegistrationItem({ city, queued }: RegistrationItemProps) {
  const { t, moment, authorOf } = useWords(registrationsWords);
  const [asked, setAsked] = useState<Asked>();
  const [phone, setPhone] = useState(queued.phone);
  const { id, state, role, party, applicant, duty, note, answer, answeredBy, createdAt } = queued;
  const isWaiting = state === 'submitted' || state === 'returned';
  const Dialog = asked && dialogs[asked];
  return (
    <li className="record registration" data-testid={`registration-${id}`}>
      <div className="record-what">
        <span className="record-tag">{t(`role.${role}`)}</span>
        {party.isNew && <span className="record-tag">{t('newParty')}</span>}
        <b>{party.name}</b>
        <span className="is-unknown">{party.creditCode}</span>
      </div>
      <div className="record-who">
        {t('applied', { by: applicant.name, at: moment(new Date(createdAt)) })}
        {duty && <span>{t('duty', { duty })}</span>}
        {phone && <span>{t('phone', { phone })}</span>}
        {note && <q>{t('note', { note })}</q>}
        {answer && <q>{t('said', { by: authorOf(answeredBy), answer })}</q>}
      </div>
      <Checks queued={queued} />
      <div className="record-actions">
        {state === 'submitted' && (
          <button
            type="button"
            className="button is-primary"
            data-testid="approve-registration"
            aria-label={t('approveOf', { applicant: applicant.name, name: party.name })}
            onClick={() => setAsked('approve')}
          >
            {t('approve')}
          </button>
        )}
        {state === 'submitted' && (
          <button
            type="button"
            className="button"
            data-testid="give-back-registration"
            aria-label={t('giveBackOf', { name: party.name })}
            onClick={() => setAsked('giveBack')}
          >
            {t('giveBack')}
          </button>
        )}
        {isWaiting && (
          <button
            type="button"
            className="button"
            data-testid="refuse-registration"
            aria-label={t('refuseOf', { name: party.name })}
            onClick={() => setAsked('refuse')}
          >
            {t('refuse')}
          </button>
        )}
        {isWaiting && phone === queued.phone && (
          <button
            type="button"
            className="button"
            data-testid="show-phone"
            aria-label={t('showPhoneOf', { name: applicant.name })}
            onClick={() => setAsked('phone')}
          >
            {t('showPhone')}
          </button>
        )}
        <LicenceButton city={city} queued={queued} />
      </div>
      {Dialog && <Dialog city={city} queued={queued} close={() => setAsked(undefined)} showPhone={setPhone} />}
    </li>
  );
}

function Checks({ queued: { state, checks, duplicates, representatives } }: Pick<RegistrationItemProps, 'queued'>) {
  const { t, pick } = useWords(registrationsWords);
  if (state !== 'submitted') return null;
  return (
    <ul className="registration-checks" data-testid="registration-checks">
      {checks.map(({ check, warning, text }) => (
        <li key={check} className={warning ? 'is-warning' : 'is-fine'}>
          {pick(text)}
        </li>
      ))}
      {duplicates.length > 0 && (
        <li>
          {t('duplicates')}: {duplicates.map(({ id, name }) => `${name} (${id})`).join(' · ')}
        </li>
      )}
      {representatives.length > 0 && (
        <li>
          {t('represented')}: {representatives.map(({ name }) => name).join(' · ')}
        </li>
      )}
    </ul>
  );
}

function LicenceButton({ city, queued: { id, state, proof } }: RegistrationItemProps) {
  const { t } = useWords(registrationsWords);
  if (proof.kind !== 'licence' || state === 'refused' || state === 'withdrawn') return null;
  return (
    <SaveButton city={city} operation={registrations.getLicence} input={{ id }} name={proof.name} testId="save-licence">
      {t('licence', { name: proof.name })}
    </SaveButton>
  );
}
