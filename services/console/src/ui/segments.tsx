import { type ReactNode, useId } from 'react';
import './controls.css';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
}

interface SegmentsProps<T extends string> {
  label: string;
  testId: string;
  options: readonly Option<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
}

/** One choice of a few, side by side. */
export function Segments<T extends string>({ label, testId, options, value, onChange }: SegmentsProps<T>) {
  const name = useId();
  return (
    <div className="segments" role="radiogroup" aria-label={label} data-testid={testId}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
