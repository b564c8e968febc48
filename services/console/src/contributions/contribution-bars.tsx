import type { matching } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { EvidenceLines } from './evidence-lines';
import { contributionsWords } from './words';
import './contributions.css';

const ofHundred = (points: number) => (points * 100).toFixed(1);

/** A bar for each factor, known ones first; they add up to the score. */
export function ContributionBars({ contributions }: { contributions: readonly matching.Contribution[] }) {
  const { t } = useWords(contributionsWords);
  const sorted = [...contributions].sort(
    (a, b) => Number(b.known) - Number(a.known) || Math.abs(b.points) - Math.abs(a.points),
  );
  const longest = Math.max(0.001, ...sorted.map(({ points }) => Math.abs(points)));
  const total = contributions.reduce((sum, { points }) => sum + points, 0);
  return (
    <section className="contributions" data-testid="contributions" aria-label={t('contributions')}>
      {sorted.map((contribution) => (
        <ContributionBar
          key={contribution.factor}
          contribution={contribution}
          share={Math.abs(contribution.points) / longest}
        />
      ))}
      <div className="contributions-total">
        <span>{t('total')}</span>
        <b>{ofHundred(total)}</b>
      </div>
    </section>
  );
}

function ContributionBar({ contribution, share }: { contribution: matching.Contribution; share: number }) {
  const { factor, group, known, value, weight, points, text, evidence } = contribution;
  const { t, pick } = useWords(contributionsWords);
  const sign = points < 0 ? '' : '+';
  return (
    <div className="contribution" data-known={known} data-factor={factor} data-sign={sign || '-'}>
      <div className="contribution-text">
        <span className={`contribution-group contribution-group-${group}`}>{t(`group.${group}`)}</span>
        <span>{pick(text)}</span>
      </div>
      <div className="contribution-bar">
        <span className="contribution-track">
          <span style={{ width: `${share * 100}%` }} />
        </span>
        <b title={t('contribution')}>{`${sign}${ofHundred(points)}`}</b>
      </div>
      <div className="contribution-facts">
        <span>
          {t('value')} {value.toFixed(2)} × {t('weight')} {(weight * 100).toFixed(1)}%
        </span>
        <EvidenceLines evidence={evidence} />
      </div>
    </div>
  );
}
