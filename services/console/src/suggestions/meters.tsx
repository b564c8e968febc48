import type { matching } from '@queqiao/contracts';
import { measureNames } from '../contributions/measures';
import { Meter } from '../ui/meter';
import { useWords } from '../words/language';
import { suggestionsWords } from './words';

const measures = ['fit', 'intent', 'coverage'] as const;
type Measure = (typeof measures)[number];

/** The groups of factors behind a measure; coverage is always known. */
const groupsOf: Readonly<Partial<Record<Measure, readonly matching.Contribution['group'][]>>> = {
  fit: ['fit', 'feasibility'],
  intent: ['intent'],
};

/** Without a known fact, the number of a measure is only the base rate. */
function isKnownMeasure(measure: Measure, contributions: readonly matching.Contribution[]): boolean {
  const groups = groupsOf[measure];
  return groups === undefined || contributions.some(({ known, group }) => known && groups.includes(group));
}

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
          percent={
            isKnownMeasure(measure, suggestion.contributions) ? Math.round(suggestion[measure] * 100) : undefined
          }
          unknown={t('unknown')}
        />
      ))}
    </div>
  );
}
