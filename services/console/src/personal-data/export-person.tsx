import { personalData } from '@queqiao/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client';
import { partyName } from '../contacts/party-name';
import { NoteDialog } from '../ui/note-dialog';
import { saveFile } from '../ui/save-file';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { type Asked, copyWords, personalCopy } from './personal-copy';

interface ExportPersonProps {
  city: string;
  asked: Asked;
  close: () => void;
}

/** Saves all that the city keeps of a person as a text that the person can read. */
export function ExportPerson({ city, asked, close }: ExportPersonProps) {
  const words = useWords(copyWords);
  const { t, nameOf } = words;
  const tell = useTell();
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (note: string) => {
      const kept = await call(personalData.exportPerson, { ...asked, note }, { city });
      // The list behind this dialog has asked for the names already.
      const parties = kept.contacts.map((one) => client.getQueryData(partyName(city, one).queryKey));
      return personalCopy(
        kept,
        parties.map((named) => named && nameOf(named)),
        words,
      );
    },
    // The answer is the person in full: it goes into the file and stays nowhere else.
    gcTime: 0,
    onSuccess: (copy) => {
      saveFile(`${t('personalCopyFile')}.txt`, copy, 'text/plain;charset=utf-8');
      tell(t('personExported'));
      close();
    },
  });
  return (
    <NoteDialog
      title={t('exportPerson')}
      okText={t('exportPersonNow')}
      close={close}
      send={mutate}
      isSending={isPending}
      error={error}
    >
      <p>{t('exportPersonHint')}</p>
    </NoteDialog>
  );
}
