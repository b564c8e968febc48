import { contacts } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useMay } from '../access/may';
import { useUser } from '../access/session';
import { query, useWrite } from '../api/operations';
import { NoteDialog } from '../ui/note-dialog';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { ContactFacts } from './contact-facts';
import { EditContact, renewed } from './contact-forms';
import { EraseButton } from './erase-button';
import { contactsWords } from './words';

interface ContactItemProps {
  city: string;
  contact: contacts.MaskedContact;
  /** Whose it is, where the list does not say that. */
  of?: ReactNode;
}

/** A contact, masked until the reader says why it is needed in full. */
export function ContactItem({ city, contact, of }: ContactItemProps) {
  const { t } = useWords(contactsWords);
  const may = useMay(city);
  const [shown, setShown] = useState<contacts.Contact>();
  const [dialog, setDialog] = useState<'reveal' | 'edit'>();
  const close = () => setDialog(undefined);
  const { id, name, consent, erasedOn } = contact;
  const isOpen = useIsOpen(city, contact);
  return (
    <li className="record" data-testid={`contact-${id}`}>
      <ContactFacts contact={shown ?? contact} of={of} />
      <div className="contact-actions">
        {isOpen === false && <span className="contact-closed">{t('onlyFollowers')}</span>}
        {isOpen && !shown && (
          <button
            type="button"
            className="button"
            data-testid="reveal-contact"
            aria-label={t('showInFull', { name })}
            onClick={() => setDialog('reveal')}
          >
            {t('show')}
          </button>
        )}
        {shown && (
          <>
            <button type="button" className="button" data-testid="edit-contact" onClick={() => setDialog('edit')}>
              {t('editShort')}
            </button>
            <button type="button" className="button" onClick={() => setShown(undefined)}>
              {t('hide')}
            </button>
          </>
        )}
        {erasedOn && consent !== 'withdrawn' && may(contacts.keepContact) && <KeepButton city={city} id={id} />}
        {may(contacts.removeContact) && <EraseButton city={city} id={id} />}
      </div>
      {dialog === 'reveal' && <RevealDialog city={city} contact={contact} close={close} onShown={setShown} />}
      {dialog === 'edit' && shown && (
        <EditContact city={city} contact={shown} close={close} onSaved={() => setShown(undefined)} />
      )}
    </li>
  );
}

/** Whether the reader may see the person in full; undefined where that is not known, or nobody asks. */
function useIsOpen(city: string, { partyKind, party, consent, createdBy }: contacts.MaskedContact) {
  const may = useMay(city);
  const isAsked = may(contacts.getContactAccess) && consent !== 'withdrawn';
  const user = useUser();
  const isOwn = createdBy !== undefined && createdBy.id === user?.id;
  // Decisions and introductions on other screens change it.
  const asked = { ...query(city, contacts.getContactAccess, { partyKind, party }), staleTime: 0 };
  const access = useQuery({ ...asked, enabled: isAsked && !isOwn });
  return isAsked ? isOwn || access.data?.inFull : undefined;
}

function KeepButton({ city, id }: { city: string; id: string }) {
  const { t } = useWords(contactsWords);
  const tell = useTell();
  const { mutate, isPending } = useWrite(city, contacts.keepContact, {
    renews: renewed,
    onSuccess: () => tell(t('contactKept')),
    onError: useTellProblem(),
  });
  return (
    <button
      type="button"
      className="button"
      data-testid="keep-contact"
      disabled={isPending}
      onClick={() => mutate({ id })}
    >
      {t('keep')}
    </button>
  );
}

interface RevealDialogProps extends Omit<ContactItemProps, 'of'> {
  close: () => void;
  onShown: (contact: contacts.Contact) => void;
}

function RevealDialog({ city, contact: { id, name }, close, onShown }: RevealDialogProps) {
  const { t } = useWords(contactsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, contacts.revealContact, {
    renews: [],
    onSuccess: ({ left, ...contact }) => {
      onShown(contact);
      tell(t('leftToday', { left }));
      close();
    },
  });
  return (
    <NoteDialog
      title={t('showInFull', { name })}
      okText={t('show')}
      close={close}
      send={(note) => mutate({ id, note })}
      isSending={isPending}
      error={error}
    />
  );
}
