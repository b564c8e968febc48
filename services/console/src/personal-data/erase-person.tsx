import { contacts, personalData } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { NoteDialog } from '../ui/note-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import type { Asked } from './personal-copy';
import { personalDataWords } from './words';

interface ErasePersonProps {
  city: string;
  asked: Asked;
  /** How many there are to erase. */
  contacts: number;
  close: () => void;
}

/** Erases all that the city keeps of a person, after it has said what that is; nothing brings it back. */
export function ErasePerson({ city, asked, contacts: n, close }: ErasePersonProps) {
  const { t } = useWords(personalDataWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, personalData.erasePerson, {
    renews: [personalData.findContacts, contacts.listContacts],
    onSuccess: ({ erased }) => {
      tell(t('personErased', { n: erased.length }));
      close();
    },
  });
  return (
    <NoteDialog
      title={t('erasePerson')}
      okText={t('erasePersonSurely', { n })}
      isDanger
      close={close}
      send={(note) => mutate({ ...asked, note })}
      isSending={isPending}
      error={error}
    >
      <p>{t('erasePersonHint')}</p>
    </NoteDialog>
  );
}
