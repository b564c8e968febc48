import type { matching } from '@queqiao/contracts';
import { measureNames, percentOf } from '../contributions/measures';
import { Meter } from '../ui/meter';
import { useWords } from '../words/language';
import { suggestionsWords } from './words';

const measures = ['fit', 'intent', 'coverage'] as const;

/** Fit, intent and coverage (each 0–1) as bars with percentages, or "unknown" without a known fact. */
export function Meters({ suggestion }: { suggestion: matching.Suggestion }) {
  const { t } = useWords(suggestionsWords);
  return (
    <div className="meters">
      {measures.map((measure) => (
        <Meter
          key={measure}
          name={measure}
          label={t(measureNames[measure])}
          hint={t(`hint.${measure}`)}
          percent={percentOf(suggestion[measure])}
          unknown={t('unknown')}
        />
      ))}
    </div>
  );
}
