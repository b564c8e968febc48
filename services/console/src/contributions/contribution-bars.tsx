import type { matching } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { EvidenceLines } from './evidence-lines';
import { signedPoints } from './signed-points';
import { contributionsWords } from './words';
import './contributions.css';

interface ContributionBarsProps {
  /** What somebody gets of whom nothing is known, 0–1. */
  base: number;
  contributions: readonly matching.Contribution[];
}

/** A bar for each factor, known ones first; with the base they add up to the score. */
export function ContributionBars({ base, contributions }: ContributionBarsProps) {
  const { t } = useWords(contributionsWords);
  const sorted = [...contributions].sort(
    (a, b) => Number(b.known) - Number(a.known) || Math.abs(b.points) - Math.abs(a.points),
  );
  const longest = Math.max(0.001, ...sorted.map(({ points }) => Math.abs(points)));
  const total = contributions.reduce((sum, { points }) => sum + points, base);
  return (
    <section className="contributions" data-testid="contributions" aria-label={t('contributions')}>
      {sorted.map((contribution) => (
        <ContributionBar
          key={contribution.factor}
          contribution={contribution}
          share={Math.abs(contribution.points) / longest}
        />
      ))}
      <div className="contributions-base" title={t('baseHint')}>
        <span>{t('base')}</span>
        <b>{(base * 100).toFixed(1)}</b>
      </div>
      <div className="contributions-total">
        <span>{t('total')}</span>
        <b>{(total * 100).toFixed(1)}</b>
      </div>
    </section>
  );
}

function ContributionBar({ contribution, share }: { contribution: matching.Contribution; share: number }) {
  const { factor, group, known, value, weight, points, text, evidence } = contribution;
  const { t, pick } = useWords(contributionsWords);
  return (
    <div className="contribution" data-known={known} data-factor={factor} data-sign={points < 0 ? '-' : '+'}>
      <div className="contribution-text">
        <span className={`contribution-group contribution-group-${group}`}>{t(`group.${group}`)}</span>
        <span>{pick(text)}</span>
      </div>
      <div className="contribution-bar">
        <span className="contribution-track">
          <span style={{ width: `${share * 100}%` }} />
        </span>
        <b title={t('contribution')}>{signedPoints(points)}</b>
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
