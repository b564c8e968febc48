import { corrections } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { NoteDialog } from '../ui/note-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { correctionsWords } from './words';

const ofInstitutions = {
  accept: corrections.acceptInstitutionCorrection,
  decline: corrections.declineInstitutionCorrection,
};

/** What the platform answers by, for each kind of record. */
export const answering = {
  organisation: {
    accept: corrections.acceptOrganisationCorrection,
    decline: corrections.declineOrganisationCorrection,
  },
  institution: ofInstitutions,
  laboratory: ofInstitutions,
};

interface AnswerCorrectionProps {
  city: string;
  correction: corrections.Correction;
  says: 'accept' | 'decline';
  close: () => void;
}

/** Takes what a city corrected into the shared record, or leaves that as it is, and says why. */
export function AnswerCorrection({ city, correction: { id, record }, says, close }: AnswerCorrectionProps) {
  const { t } = useWords(correctionsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, answering[record.kind][says], {
    renews: 'city',
    onSuccess: () => {
      tell(t(`doneAnswer.${says}`));
      close();
    },
  });
  return (
    <NoteDialog
      title={t(`titleAnswer.${says}`, { name: record.name })}
      okText={t(`answer.${says}`)}
      close={close}
      send={(note) => mutate({ id, note })}
      isSending={isPending}
      error={error}
    >
      <p>{t(`hintAnswer.${says}`)}</p>
    </NoteDialog>
  );
}
