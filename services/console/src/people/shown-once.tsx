import { Modal } from 'antd';
import { useState } from 'react';
import { Themed } from '../ui/themed';
import { useWords } from '../words/language';
import { peopleWords } from './words';

interface ShownOnceProps {
  title: string;
  /** What it is for, and to whom it goes. */
  hint: string;
  secret: string;
  close: () => void;
}

/** A secret that nobody can read again: it is stored as a hash. */
export function ShownOnce({ title, hint, secret, close }: ShownOnceProps) {
  const { t } = useWords(peopleWords);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // Absent where the page came over plain HTTP: the text can still be selected.
    await navigator.clipboard?.writeText(secret);
    setCopied(navigator.clipboard !== undefined);
  };
  return (
    <Themed>
      <Modal
        open
        centered
        title={title}
        okText={t('kept')}
        okButtonProps={{ 'data-testid': 'secret-kept' }}
        cancelButtonProps={{ hidden: true }}
        mask={{ closable: false }}
        onOk={close}
        onCancel={close}
      >
        <p role="status">{hint}</p>
        <code className="shown-once" data-testid="shown-once">
          {secret}
        </code>
        <button type="button" className="button" onClick={() => void copy()}>
          {isCopied ? t('copied') : t('copy')}
        </button>
      </Modal>
    </Themed>
  );
}
