import type { conversations } from '@queqiao/contracts';
import { useId, useState } from 'react';
import { ProblemAlert } from '../ui/problem-alert';
import { useWords } from '../words/language';
import { conversationsWords } from './words';
import './conversations.css';

interface MessageThreadProps {
  /** Newest first, as they are read. */
  messages: readonly conversations.Message[];
  /** On which side the reader stands. */
  own: conversations.Message['from'];
}

/** What was written, the oldest first. */
export function MessageThread({ messages, own }: MessageThreadProps) {
  const { t, moment } = useWords(conversationsWords);
  return (
    <ol className="thread" data-testid="thread">
      {messages.toReversed().map(({ id, from, by, text, at }) => (
        <li key={id} data-own={from === own}>
          <small>
            {from === 'desk' ? t('desk', { by: by.name }) : by.name} · {moment(new Date(at))}
          </small>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

interface MessageFormProps {
  send: (text: string, options: { onSuccess: () => void }) => void;
  isSending: boolean;
  error: Error | null;
}

/** Keeps what was typed until it is sent. */
export function MessageForm({ send, isSending, error }: MessageFormProps) {
  const { t } = useWords(conversationsWords);
  const id = useId();
  const [text, setText] = useState('');
  const written = text.trim();
  return (
    <form
      className="message-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (written !== '') send(written, { onSuccess: () => setText('') });
      }}
    >
      <label htmlFor={id}>{t('write')}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={2_000}
        data-testid="message-text"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {error && <ProblemAlert error={error} />}
      <button
        type="submit"
        className="button is-primary"
        data-testid="message-send"
        disabled={isSending || written === ''}
      >
        {t('send')}
      </button>
    </form>
  );
}
