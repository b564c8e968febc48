import { attachments } from '@queqiao/contracts';
import { useState } from 'react';
import { useWrite } from '../api/operations';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { attachmentsWords } from './words';

interface RemoveAttachmentProps {
  city: string;
  need: string;
  id: string;
  name: string;
}

/** Deletes a file, once it was said twice: nothing brings it back. */
export function RemoveAttachment({ city, need, id, name }: RemoveAttachmentProps) {
  const { t } = useWords(attachmentsWords);
  const tell = useTell();
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending } = useWrite(city, attachments.removeNeedAttachment, {
    onSuccess: () => tell(t('fileRemoved')),
    onError: useTellProblem(),
  });
  if (!isAsked)
    return (
      <button
        type="button"
        className="button is-plain"
        data-testid="remove-attachment"
        aria-label={t('removeFileOf', { name })}
        onClick={() => setAsked(true)}
      >
        {t('removeFile')}
      </button>
    );
  return (
    <>
      <button
        type="button"
        className="button is-primary"
        data-testid="remove-surely"
        // The button that was pressed is gone; whoever uses the keyboard goes on here.
        ref={(button) => button?.focus()}
        disabled={isPending}
        onClick={() => mutate({ id: need, attachment: id })}
      >
        {t('removeSurely')}
      </button>
      <button type="button" className="button" onClick={() => setAsked(false)}>
        {t('keepFile')}
      </button>
    </>
  );
}
