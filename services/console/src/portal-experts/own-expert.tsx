import { contacts, namedExperts } from '@queqiao/contracts';
import { useState } from 'react';
import { useWrite } from '../api/operations';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { NamingForm } from './naming-form';
import './portal-experts.css';
import { portalExpertsWords } from './words';

interface OwnExpertProps {
  city: string;
  contact: contacts.Contact;
}

/** Whether a contact is named as an expert, and the ways to change that. */
export function OwnExpert({ city, contact }: OwnExpertProps) {
  const { t } = useWords(portalExpertsWords);
  const [isNaming, setNaming] = useState(false);
  const { id, name, duty, named, consent, optedOut } = contact;
  const mayBeNamed = consent === 'given' && !optedOut;
  return (
    <li className="record own-expert" data-testid={`person-${id}`}>
      <div className="record-what">
        <b>{name}</b>
        <span>{named?.title ?? duty}</span>
      </div>
      {named ? (
        <>
          <span>{named.fields.join(t('listComma'))}</span>
          <span className="record-who">{t('isNamed', { on: named.on, how: named.how })}</span>
        </>
      ) : (
        <span className="record-who">{t(mayBeNamed ? 'isNotNamed' : 'consentFirst')}</span>
      )}
      <div className="own-expert-actions">
        {mayBeNamed && (
          <button type="button" className="button" data-testid="name-expert" onClick={() => setNaming(true)}>
            {t(named ? 'changeNaming' : 'nameThem')}
          </button>
        )}
        {named && <Revoke city={city} contact={contact} />}
      </div>
      {isNaming && <NamingForm city={city} contact={contact} close={() => setNaming(false)} />}
    </li>
  );
}

function Revoke({ city, contact: { id, version } }: OwnExpertProps) {
  const { t } = useWords(portalExpertsWords);
  const tell = useTell();
  const { mutate, isPending } = useWrite(city, namedExperts.revokeNaming, {
    renews: [contacts.listOwnContacts],
    onSuccess: () => tell(t('revoked')),
    onError: useTellProblem(),
  });
  return (
    <button
      type="button"
      className="button"
      data-testid="revoke-naming"
      disabled={isPending}
      onClick={() => mutate({ id, version })}
    >
      {t('revoke')}
    </button>
  );
}
