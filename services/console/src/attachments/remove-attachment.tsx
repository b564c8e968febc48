import { attachments } from '@queqiao/contracts';
import { useWrite } from '../api/operations';
import { ConfirmButton } from '../ui/confirm-button';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { attachmentsWords } from './words';

interface RemoveAttachmentProps {
  city: string;
  need: string;
  id: string;
  name: string;
}

/** Deletes a file: nothing brings it back. */
export function RemoveAttachment({ city, need, id, name }: RemoveAttachmentProps) {
  const { t } = useWords(attachmentsWords);
  const tell = useTell();
  const { mutate, isPending } = useWrite(city, attachments.removeNeedAttachment, {
    onSuccess: () => tell(t('fileRemoved')),
    onError: useTellProblem(),
  });
  return (
    <ConfirmButton
      label={t('removeFile')}
      sureLabel={t('removeSurely')}
      insteadLabel={t('keepFile')}
      testId="remove-attachment"
      ariaLabel={t('removeFileOf', { name })}
      isPending={isPending}
      onConfirm={() => mutate({ id: need, attachment: id })}
    />
  );
}
