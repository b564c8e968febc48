import { type ReactNode, useState } from 'react';

interface ConfirmButtonProps {
  /** What it does, what it does for good, and what else there is. */
  label: ReactNode;
  sureLabel: ReactNode;
  insteadLabel: ReactNode;
  /** The second button is called `<testId>-surely`. */
  testId: string;
  /** For readers that hear one button of many. */
  ariaLabel?: string;
  isPending: boolean;
  onConfirm: () => void;
}

/** Does something only once it was said twice. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, sureLabel, insteadLabel, testId, ariaLabel, isPending, onConfirm } = props;
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button
        type="button"
        className="button"
        data-testid={testId}
        aria-label={ariaLabel}
        onClick={() => setAsked(true)}
      >
        {label}
      </button>
    );
  return (
    <>
      <button
        type="button"
        className="button is-primary"
        data-testid={`${testId}-surely`}
        // The button that was pressed is gone; whoever uses the keyboard goes on here.
        ref={(button) => button?.focus()}
        disabled={isPending}
        onClick={onConfirm}
      >
        {sureLabel}
      </button>
      <button type="button" className="button" onClick={() => setAsked(false)}>
        {insteadLabel}
      </button>
    </>
  );
}
