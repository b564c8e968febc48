import { createContext, type PropsWithChildren, useCallback, useContext, useRef, useState } from 'react';
import { ApiError } from '../api/client';
import { useWords } from '../words/language';
import './toast.css';
import { uiWords } from './words';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: ToastKind;
}

/** News stay until they are closed: they may come while nobody looks. */
type ToastKind = 'done' | 'problem' | 'news';

type Tell = (text: string, kind?: ToastKind) => void;

const ToastContext = createContext<Tell>(() => undefined);

/** Shows a short message over the current screen. */
export const useTell = () => useContext(ToastContext);

const SHOWN_MS = 4_000;

/** Shows why a step failed, in the words of the service. */
export function useTellProblem(): (error: Error) => void {
  const tell = useTell();
  const { pick } = useWords();
  return (error) => tell(error instanceof ApiError ? pick(error.text) : String(error), 'problem');
}

export function ToastProvider({ children }: PropsWithChildren) {
  const { t } = useWords(uiWords);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const close = useCallback((id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)), []);
  const tell = useCallback<Tell>(
    (text, kind = 'done') => {
      const id = ++last.current;
      setToasts((before) => [...before, { id, text, kind }]);
      if (kind !== 'news') setTimeout(() => close(id), SHOWN_MS);
    },
    [close],
  );
  return (
    <ToastContext value={tell}>
      {children}
      <div className="toasts" role="status">
        {toasts.map(({ id, text, kind }) => (
          <div key={id} className={`toast is-${kind}`}>
            {text}
            {kind === 'news' && (
              <button type="button" className="toast-close" aria-label={t('close')} onClick={() => close(id)}>
                ×
              </button>
            )}
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
