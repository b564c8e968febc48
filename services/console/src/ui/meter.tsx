interface MeterProps {
  /** Names its colour. */
  name: string;
  label: string;
  hint: string;
  /** 0–100; where it is not known, `unknown` says so in its place. */
  percent: number | undefined;
  unknown: string;
}

/** A measure as a small bar with its number. */
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
