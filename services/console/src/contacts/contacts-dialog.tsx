import { contacts, matchingOptOuts } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { useMay } from '../access/may';
import { pages, useWrite } from '../api/operations';
import { NoteDialog } from '../ui/note-dialog';
import { RecordList } from '../ui/record-list';
import { Themed } from '../ui/themed';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { AddContact, type Party } from './contact-forms';
import { ContactItem } from './contact-item';
import './contacts.css';
import { contactsWords } from './words';

interface PartyProps {
  city: string;
  party: Party;
  /** What it is called. */
  name: string;
}

/** The people of an organisation or institution, and whether it wants to be proposed at all. */
export function ContactsDialog({ close, ...props }: PartyProps & { close: () => void }) {
  const { t } = useWords(contactsWords);
  return (
    <Themed>
      <Modal open centered width={720} footer={null} title={t('contactsOf', { name: props.name })} onCancel={close}>
        <PartyContacts {...props} />
      </Modal>
    </Themed>
  );
}

export function PartyContacts({ city, party, name }: PartyProps) {
  const { t } = useWords(contactsWords);
  const may = useMay(city);
  const [dialog, setDialog] = useState<'add' | 'opt-out'>();
  const close = () => setDialog(undefined);
  const records = useInfiniteQuery(pages(city, contacts.listContacts, { ...party, limit: 50 }));
  return (
    <>
      <div className="contacts-head">
        <span>{t('contactsHint')}</span>
        {may(contacts.addContact) && (
          <button
            type="button"
            className="button is-primary"
            data-testid="add-contact"
            onClick={() => setDialog('add')}
          >
            {t('addContact')}
          </button>
        )}
      </div>
      <RecordList records={records} none={t('noContacts')} testId="contacts">
        {(contact) => <ContactItem key={contact.id} city={city} contact={contact} />}
      </RecordList>
      {may(matchingOptOuts.optOutOfMatching) && (
        <div className="contacts-foot">
          <span>{t('optOutHint')}</span>
          <button type="button" className="button" data-testid="opt-out" onClick={() => setDialog('opt-out')}>
            {t('optOut')}
          </button>
        </div>
      )}
      {dialog === 'add' && <AddContact city={city} party={party} close={close} />}
      {dialog === 'opt-out' && <OptOutDialog city={city} party={party} name={name} close={close} />}
    </>
  );
}

function OptOutDialog({ city, party, name, close }: PartyProps & { close: () => void }) {
  const { t } = useWords(contactsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, matchingOptOuts.optOutOfMatching, {
    renews: 'city',
    onSuccess: () => {
      tell(t('optedOutDone'));
      close();
    },
  });
  return (
    <NoteDialog
      title={t('optOutOf', { name })}
      okText={t('optOut')}
      close={close}
      send={(note) => mutate({ ...party, note })}
      isSending={isPending}
      error={error}
    />
  );
}
