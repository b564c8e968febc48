import { contacts } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pages } from '../api/operations';
import { ContactFacts } from '../contacts/contact-facts';
import { EditContact } from '../contacts/contact-forms';
import { EraseButton } from '../contacts/erase-button';
import { contactsWords } from '../contacts/words';
import { RecordList } from '../ui/record-list';
import { useWords } from '../words/language';
import { portalContactsWords } from './words';

/** The contacts of the reader's organisation, in full. */
export function OwnContacts({ city }: { city: string }) {
  const { t } = useWords(portalContactsWords);
  const records = useInfiniteQuery(pages(city, contacts.listOwnContacts, { limit: 50 }));
  return (
    <RecordList records={records} none={t('noOwnContacts')} testId="own-contacts">
      {(contact) => <OwnContact key={contact.id} city={city} contact={contact} />}
    </RecordList>
  );
}

function OwnContact({ city, contact }: { city: string; contact: contacts.Contact }) {
  const { t } = useWords(contactsWords);
  const [isEditing, setEditing] = useState(false);
  return (
    <li className="record" data-testid={`contact-${contact.id}`}>
      <ContactFacts contact={contact} />
      <div className="contact-actions">
        <button type="button" className="button" data-testid="edit-contact" onClick={() => setEditing(true)}>
          {t('editShort')}
        </button>
        <EraseButton city={city} id={contact.id} />
      </div>
      {isEditing && <EditContact city={city} contact={contact} close={() => setEditing(false)} />}
    </li>
  );
}
