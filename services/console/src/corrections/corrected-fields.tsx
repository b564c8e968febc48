import type { corrections } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { useFieldText } from './field-text';
import { correctionsWords } from './words';

/** Field by field what the shared record says, and what the city reads instead. */
export function CorrectedFields({ correction: { patch, shared, state } }: { correction: corrections.Correction }) {
  const { t, find } = useWords(correctionsWords);
  const textOf = useFieldText();
  // Once accepted the shared record says the same; once withdrawn nobody reads it any more.
  const isInForce = state === 'offered' || state === 'declined';
  const shown = (field: string, value: unknown) =>
    textOf(field, value) ?? <span className="is-unknown">{t('notSaid')}</span>;
  return (
    <dl className="corrected-fields">
      {Object.entries(patch).map(([field, value]) => (
        <div key={field}>
          <dt>{find(`correctedField.${field}`) ?? field}</dt>
          <dd>
            {isInForce && (
              <>
                <span className="corrected-before">
                  <i>{t('sharedSays')}</i>
                  {shown(field, shared[field])}
                </span>
                <span aria-hidden="true">→</span>
              </>
            )}
            <span className="corrected-after">
              <i>{t(state === 'withdrawn' ? 'cityRead' : 'cityReads')}</i>
              {shown(field, value)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
