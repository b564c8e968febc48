import { attachments, type enterprises, type SentFile } from '@queqiao/contracts';
import { useId, useState } from 'react';
import { useWrite } from '../api/operations';
import { FileInput, isLarge } from '../ui/file-input';
import { useTell, useTellProblem } from '../ui/toast';
import { useWords } from '../words/language';
import { attachmentsWords } from './words';

interface AddAttachmentProps {
  city: string;
  need: string;
  side: enterprises.NeedSide;
}

/** Sends a file as soon as it is chosen. */
export function AddAttachment({ city, need, side }: AddAttachmentProps) {
  const { t } = useWords(attachmentsWords);
  const id = useId();
  const tell = useTell();
  const [isTooLarge, setTooLarge] = useState(false);
  const { mutate, isPending } = useWrite(city, attachments.attachToNeed, {
    onSuccess: () => tell(t('fileAdded')),
    onError: useTellProblem(),
  });
  const add = (file: SentFile | undefined) => {
    setTooLarge(file !== undefined && isLarge(file));
    if (file !== undefined && !isLarge(file)) mutate({ id: need, file });
  };
  return (
    <div className="attachments-add">
      <label htmlFor={id}>{t('addFile')}</label>
      <span className="attachments-hint">
        {t(side === 'city' ? 'officerHint' : 'addFileHint', { most: attachments.MOST_ATTACHMENTS })}
      </span>
      <FileInput id={id} testId="add-attachment" onChange={add} isBusy={isPending} />
      {isTooLarge && <span role="alert">{t('fileTooLarge')}</span>}
    </div>
  );
}
