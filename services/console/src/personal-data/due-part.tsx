import { contacts } from '@queqiao/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { pages } from '../api/operations';
import { ContactItem } from '../contacts/contact-item';
import { PartyName } from '../contacts/party-name';
import { RecordList } from '../ui/record-list';
import { useWords } from '../words/language';
import { personalDataWords } from './words';

/** The contacts that are soon erased, so that somebody can say which of them are needed. */
export function DuePart({ city }: { city: string }) {
  const { t } = useWords(personalDataWords);
  const records = useInfiniteQuery(pages(city, contacts.listContacts, { due: 'true', limit: 50 }));
  return (
    <RecordList records={records} none={t('nobodyDue')} testId="contacts-due">
      {(contact) => (
        <ContactItem key={contact.id} city={city} contact={contact} of={<PartyName city={city} of={contact} />} />
      )}
    </RecordList>
  );
}
