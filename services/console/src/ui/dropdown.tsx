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

/** One of a list that is too long to stand side by side: the browser's own control, which every device opens its own way. */
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
