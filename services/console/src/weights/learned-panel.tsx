import type { weights } from '@queqiao/contracts';
import { Failed, Loading } from '../ui/states';
import { useWords } from '../words/language';
import type { FactorRow } from './factor-rows';
import { useLearnedWeights } from './queries';
import { weightsWords } from './words';

interface LearnedPanelProps {
  city: string;
  versionId: string;
  rows: readonly FactorRow[];
}

/** Learned weights with their intervals and the expected gain. */
export function LearnedPanel({ city, versionId, rows }: LearnedPanelProps) {
  const { t } = useWords(weightsWords);
  const learned = useLearnedWeights(city, versionId);
  if (learned.isPending) return <Loading />;
  if (learned.isError) return <Failed error={learned.error} retry={() => void learned.refetch()} />;
  const { decisions, lists, expectedGain, weights } = learned.data;
  const { mean, low, high } = expectedGain;
  const most = Math.max(1, ...weights.map(({ present, proposed, high = 0 }) => Math.max(present, proposed, high)));
  return (
    <div className="learned" data-testid="learned">
      <p>
        <b>{t('learnedFrom', { decisions, lists })}</b>
      </p>
      <p>
        {t('expectedGain')}: {t('qualityOf', { mean: mean.toFixed(3), low: low.toFixed(3), high: high.toFixed(3) })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('factor')}</th>
            <th scope="col">{t('presentWeight')}</th>
            <th scope="col">{t('proposedWeight')}</th>
            <th scope="col">{t('intervalHead')}</th>
          </tr>
        </thead>
        <tbody>
          {weights.map((weight) => (
            <LearnedRow
              key={weight.factor}
              weight={weight}
              row={rows.find(({ factor }) => factor === weight.factor)}
              most={most}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LearnedRowProps {
  weight: weights.LearnedWeight;
  row: FactorRow | undefined;
  most: number;
}

function LearnedRow({ weight: { factor, present, proposed, learned, low, high }, row, most }: LearnedRowProps) {
  const { t, pick, number } = useWords(weightsWords);
  const at = (value: number) => `${(value / most) * 100}%`;
  return (
    <tr>
      <th scope="row">{row ? pick(row.name) : factor}</th>
      <td>{number(present)}</td>
      <td>
        <b>{number(proposed)}</b>
      </td>
      <td>
        {!learned && <span className="is-unknown">{t('notLearned')}</span>}
        {low !== undefined && high !== undefined && (
          <span className="interval" title={`${number(low)} – ${number(high)}`}>
            <span className="interval-range" style={{ left: at(low), width: at(high - low) }} />
            <span className="interval-present" style={{ left: at(present) }} />
            <span className="interval-proposed" style={{ left: at(proposed) }} />
          </span>
        )}
      </td>
    </tr>
  );
}
