import { useWords } from '../i18n/language';

const measures = ['fit', 'intent', 'coverage'] as const;

/** Fit, intent and coverage (each 0–1) as small bars with their percentages. */
export function Meters(values: Record<(typeof measures)[number], number>) {
  const { t } = useWords();
  return (
    <div className="meters">
      {measures.map((measure) => {
        const percent = Math.round(values[measure] * 100);
        return (
          <span key={measure} className={`meter meter-${measure}`} title={t(`${measure}Hint`)}>
            <span className="meter-text">
              {t(measure)} <b>{percent}</b>
            </span>
            <span className="meter-track" aria-hidden="true">
              <span style={{ width: `${percent}%` }} />
            </span>
          </span>
        );
      })}
    </div>
  );
}
