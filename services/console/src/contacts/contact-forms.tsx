import { contacts, type InputOf, personalData } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { changes } from '../ui/changes';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { ContactFields, useContactLabels } from './contact-fields';
import { contactsWords } from './words';

/** Whose people they are. */
export type Party = Pick<contacts.Contact, 'partyKind' | 'party'>;

/** What a change of a contact makes old. */
export const renewed = [contacts.listContacts, contacts.listOwnContacts, personalData.findContacts];

interface AddContactProps {
  city: string;
  party: Party;
  /** Where the data come from, if that is known before. */
  source?: string;
  close: () => void;
}

export function AddContact({ city, party, source, close }: AddContactProps) {
  const { t } = useWords(contactsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, contacts.addContact, {
    renews: renewed,
    onSuccess: () => tell(t('contactAdded')),
  });
  return (
    <FormDialog<Omit<InputOf<typeof contacts.addContact>, keyof Party>>
      name="contact"
      title={t('addContact')}
      okText={t('addContact')}
      isOpen
      close={close}
      labels={useContactLabels()}
      initialValues={{ language: 'zh', consent: 'not-asked', optedOut: false, ...(source && { source }) }}
      write={{ mutate: (filled, options) => mutate({ ...party, ...filled }, options), isPending, error }}
    >
      <ContactFields />
    </FormDialog>
  );
}

type Patch = InputOf<typeof contacts.updateContact>['patch'];
const fields = [
  'name',
  'duty',
  'phone',
  'email',
  'language',
  'consent',
  'consentOn',
  'optedOut',
  'source',
] as const satisfies readonly (keyof Patch)[];

interface EditContactProps {
  city: string;
  /** In full: masks are not written back. */
  contact: contacts.Contact;
  close: () => void;
  onSaved?: () => void;
}

/** Changes a contact; refused if somebody else changed it in the meantime. */
export function EditContact({ city, contact, close, onSaved }: EditContactProps) {
  const { t } = useWords(contactsWords);
  const tell = useTell();
  const { id, version, name, duty, phone, email, language, consent, consentOn, optedOut, source } = contact;
  const before: Patch = { name, duty, phone, email, language, consent, consentOn, optedOut, source };
  const { mutate, isPending, error } = useWrite(city, contacts.updateContact, {
    renews: renewed,
    onSuccess: () => {
      tell(t('contactSaved'));
      onSaved?.();
    },
  });
  return (
    <FormDialog<Patch>
      name="contact-change"
      title={t('editContact')}
      okText={t('save')}
      isOpen
      close={close}
      labels={useContactLabels()}
      initialValues={before}
      write={{
        mutate: (filled, options) => mutate({ id, version, patch: changes(before, filled, fields) }, options),
        isPending,
        error,
      }}
    >
      <ContactFields />
    </FormDialog>
  );
}
