import type { Option } from './segments';
import './controls.css';

interface DropdownProps<T extends string> {
  label: string;
  testId: string;
  options: readonly Option<T>[];
  value: T | undefined;
  onChange: (value: T) => void;
  title?: string;
}

/** One choice of a long list, as the browser's own control. */
export function Dropdown<T extends string>({ label, testId, options, value, onChange, title }: DropdownProps<T>) {
  return (
    <select
      className="dropdown"
      aria-label={label}
      title={title}
      data-testid={testId}
      value={value ?? ''}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {value === undefined && <option value="" hidden />}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
