interface MeterProps {
  /** Selects the colour. */
  name: string;
  label: string;
  hint: string;
  /** 0–100; `unknown` is shown when undefined. */
  percent: number | undefined;
  unknown: string;
}

/** A measure as a bar with its number. */
export function Meter({ name, label, hint, percent, unknown }: MeterProps) {
  const isKnown = percent !== undefined;
  return (
    <span className={`meter meter-${name}`} title={hint}>
      <span className="meter-text">
        {label} {isKnown ? <b>{percent}</b> : <b className="is-unknown">{unknown}</b>}
      </span>
      <span className="meter-track" aria-hidden="true">
        {isKnown && <span style={{ width: `${percent}%` }} />}
      </span>
    </span>
  );
}
