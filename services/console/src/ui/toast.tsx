import { createContext, type PropsWithChildren, useCallback, useContext, useRef, useState } from 'react';
import './toast.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly isProblem: boolean;
}

type Tell = (text: string, kind?: 'problem') => void;

const ToastContext = createContext<Tell>(() => undefined);

/** Shows a short message over the current screen. */
export const useTell = () => useContext(ToastContext);

const SHOWN_MS = 4_000;

export function ToastProvider({ children }: PropsWithChildren) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const last = useRef(0);
  const tell = useCallback<Tell>((text, kind) => {
    const id = ++last.current;
    setToasts((before) => [...before, { id, text, isProblem: kind === 'problem' }]);
    setTimeout(() => setToasts((before) => before.filter((toast) => toast.id !== id)), SHOWN_MS);
  }, []);
  return (
    <ToastContext value={tell}>
      {children}
      <div className="toasts" role="status">
        {toasts.map(({ id, text, isProblem }) => (
          <div key={id} className={isProblem ? 'toast is-problem' : 'toast'}>
            {text}
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
