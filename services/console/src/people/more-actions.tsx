import { useRef } from 'react';
import type { Option } from '../ui/segments';
import { useWords } from '../words/language';
import { peopleWords } from './words';

interface MoreActionsProps<T extends string> {
  /** For who does not see beside whom it stands. */
  label: string;
  actions: readonly Option<T>[];
  act: (value: T) => void;
}

/** Acts that are rare, behind one button. */
export function MoreActions<T extends string>({ label, actions, act }: MoreActionsProps<T>) {
  const { t } = useWords(peopleWords);
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => details.current?.removeAttribute('open');
  return (
    <details
      ref={details}
      className="more-actions"
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && close()}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      <summary className="button" aria-label={label} data-testid="more-actions">
        {t('more')}
      </summary>
      <div className="more-actions-body">
        {actions.map(({ value, label: name }) => (
          <button
            key={value}
            type="button"
            className="button"
            data-testid={`act-${value}`}
            onClick={() => {
              close();
              act(value);
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </details>
  );
}
