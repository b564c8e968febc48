import type { enterprises } from '@queqiao/contracts';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../words/language';
import { attachmentsWords } from './words';

// Loaded when first opened, as dialogs need the component library.
const AttachmentsDialog = lazy(() =>
  import('./attachments-dialog').then(({ AttachmentsDialog }) => ({ default: AttachmentsDialog })),
);

export function AttachmentsButton({ need }: { need: enterprises.Need }) {
  const { t } = useWords(attachmentsWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" data-testid="need-files" onClick={() => setOpen(true)}>
        {t('attachments')}
      </button>
      <Suspense>{isOpen && <AttachmentsDialog need={need} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
