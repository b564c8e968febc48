import { contacts, introductions, responses } from '@queqiao/contracts';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useWrite } from '../api/operations';
import { ContactsDialog } from '../contacts/contacts-dialog';
import { NoteDialog } from '../ui/note-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import './introductions.css';
import { ReleaseDialog } from './release-dialog';
import { introductionsWords } from './words';

interface ResponseItemProps {
  city: string;
  response: responses.Response;
}

/** Who says to be able to meet which need, and what an officer may do about it. */
export function ResponseItem({ city, response }: ResponseItemProps) {
  const { t, nameOf, moment, authorOf } = useWords(introductionsWords);
  const may = useMay(city);
  const [dialog, setDialog] = useState<'release' | 'contacts' | 'decline'>();
  const close = () => setDialog(undefined);
  const { id, need, candidate, sentence, by, at } = response;
  const kind = candidate.kind === 'investor' || candidate.kind === 'enterprise' ? 'organisation' : 'institution';
  return (
    <li className="record is-introduction" data-testid={`response-${id}`}>
      <div className="record-what">
        <b>{nameOf(candidate)}</b>
        <span>{t('forNeed', { title: need.title })}</span>
      </div>
      <div className="record-who">
        {t('answeredOn', { by: authorOf(by), at: moment(new Date(at)) })}
        <q>{sentence}</q>
      </div>
      <div className="record-actions">
        {may(introductions.releaseIntroduction) && (
          <Act name="introduce-response" text={t('introduce')} act={() => setDialog('release')} />
        )}
        {may(contacts.listContacts) && (
          <Act name="contacts-of-response" text={t('whomToContact')} act={() => setDialog('contacts')} />
        )}
        {may(responses.declineResponse) && (
          <Act name="decline-response" text={t('decline')} act={() => setDialog('decline')} />
        )}
      </div>
      {dialog === 'release' && <ReleaseDialog suggestion={{ city, targetId: need.id, candidate }} close={close} />}
      {dialog === 'contacts' && (
        <ContactsDialog
          city={city}
          party={{ partyKind: kind, party: candidate.party }}
          name={nameOf(candidate)}
          close={close}
        />
      )}
      {dialog === 'decline' && <DeclineDialog city={city} response={response} close={close} />}
    </li>
  );
}

function Act({ name, text, act }: { name: string; text: string; act: () => void }) {
  return (
    <button type="button" className="button" data-testid={name} onClick={act}>
      {text}
    </button>
  );
}

function DeclineDialog({ city, response, close }: ResponseItemProps & { close: () => void }) {
  const { t, nameOf } = useWords(introductionsWords);
  const tell = useTell();
  const declining = useWrite(city, responses.declineResponse, {
    renews: [responses.listResponses],
    onSuccess: () => tell(t('declinedDone')),
  });
  return (
    <NoteDialog
      title={t('declineOf', { name: nameOf(response.candidate) })}
      okText={t('decline')}
      close={close}
      send={(note) => declining.mutate({ id: response.id, note })}
      isSending={declining.isPending}
      error={declining.error}
    />
  );
}
