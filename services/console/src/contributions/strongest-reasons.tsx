import type { matching } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { newestDate, orderedReasons } from './ordered-reasons';
import { signOf } from './signed-bar';
import { contributionsWords } from './words';
import './contributions.css';

/** The strongest reason for a candidate and the strongest against it, each with the date of its evidence. */
export function StrongestReasons({ contributions }: { contributions: readonly matching.Contribution[] }) {
  const { inFavour, against } = orderedReasons(contributions);
  const strongest = [inFavour[0], against[0]].filter((one) => one !== undefined);
  if (strongest.length === 0) return null;
  return (
    <ul className="strongest-reasons" data-testid="strongest">
      {strongest.map((one) => (
        <StrongestReason key={one.factor} contribution={one} />
      ))}
    </ul>
  );
}

function StrongestReason({ contribution: { points, text, evidence } }: { contribution: matching.Contribution }) {
  const { t, pick } = useWords(contributionsWords);
  const isFor = points > 0;
  return (
    <li data-sign={signOf(points)} title={pick(text)}>
      <b role="img" aria-label={t(isFor ? 'inFavour' : 'against')} title={t(isFor ? 'inFavour' : 'against')}>
        {isFor ? '＋' : '－'}
      </b>
      <span className="strongest-text">{pick(text)}</span>
      <span className="strongest-date">{newestDate(evidence) ?? t('undated')}</span>
    </li>
  );
}
