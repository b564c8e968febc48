import { Input, Modal } from 'antd';
import { type PropsWithChildren, useId, useState } from 'react';
import { useWords } from '../words/language';
import { Themed } from './themed';
import './note-dialog.css';
import { ProblemAlert } from './problem-alert';
import { uiWords } from './words';

interface NoteDialogProps {
  title: string;
  okText: string;
  isDanger?: boolean;
  close: () => void;
  send: (note: string) => void;
  isSending: boolean;
  error: Error | null;
}

/** Asks for a note before a step; shows the error when the step fails. */
export function NoteDialog(props: PropsWithChildren<NoteDialogProps>) {
  const { title, okText, isDanger = false, close, send, isSending, error, children } = props;
  const { t } = useWords(uiWords);
  const id = useId();
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    const written = note.trim();
    setMissing(written === '');
    if (written !== '') send(written);
  };
  return (
    <Themed>
      <Modal
        open
        centered
        title={title}
        okText={okText}
        okButtonProps={{ loading: isSending, danger: isDanger, 'data-testid': 'note-submit' }}
        onOk={submit}
        onCancel={close}
      >
        <div className="note-dialog" data-testid="note-dialog">
          {children}
          <label htmlFor={id}>{t('why')}</label>
          <Input.TextArea
            id={id}
            data-testid="why"
            autoFocus
            rows={4}
            maxLength={1_000}
            status={isMissing ? 'error' : ''}
            placeholder={t('whyHint')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          {isMissing && (
            <div className="missing-input" role="alert">
              {t('whyNeeded')}
            </div>
          )}
          {error && <ProblemAlert error={error} />}
        </div>
      </Modal>
    </Themed>
  );
}
