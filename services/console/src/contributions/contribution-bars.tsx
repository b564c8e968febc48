import type { matching } from '@queqiao/contracts';
import { useState } from 'react';
import { useIsAdmin } from '../access/may';
import { useWords } from '../words/language';
import { EvidenceLines } from './evidence-lines';
import { orderedReasons } from './ordered-reasons';
import { SignedBar, signOf } from './signed-bar';
import { signedPoints } from './signed-points';
import { contributionsWords } from './words';
import './contributions.css';

interface ContributionBarsProps {
  /** What somebody gets of whom nothing is known, 0–1. */
  base: number;
  contributions: readonly matching.Contribution[];
}

const SHOWN_IN_FAVOUR = 3;

/** The strongest reasons for and the strongest against; the rest on demand. With the base they add up to the score. */
export function ContributionBars({ base, contributions }: ContributionBarsProps) {
  const { t } = useWords(contributionsWords);
  const [isWhole, setWhole] = useState(false);
  const { inFavour, against, usual, unknown } = orderedReasons(contributions);
  const first = [...inFavour.slice(0, SHOWN_IN_FAVOUR), ...against.slice(0, 1)];
  const rest = [...inFavour.slice(SHOWN_IN_FAVOUR), ...against.slice(1), ...usual, ...unknown];
  const longest = Math.max(0, ...contributions.map(({ points }) => Math.abs(points)));
  const barOf = (one: matching.Contribution) => (
    <ContributionBar key={one.factor} contribution={one} longest={longest} />
  );
  return (
    <section className="contributions" data-testid="contributions" aria-label={t('contributions')}>
      {first.map(barOf)}
      {first.length === 0 && <p className="contributions-none">{t('noReason')}</p>}
      {isWhole && rest.map(barOf)}
      {isWhole && <Sum base={base} contributions={contributions} />}
      {rest.length > 0 && (
        <button
          type="button"
          className="contributions-more"
          data-testid="all-reasons"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'fewerReasons' : 'allReasons', { n: rest.length })}
        </button>
      )}
    </section>
  );
}

function Sum({ base, contributions }: ContributionBarsProps) {
  const { t } = useWords(contributionsWords);
  const total = contributions.reduce((sum, { points }) => sum + points, base);
  return (
    <>
      <div className="contributions-base" title={t('baseHint')}>
        <span>{t('base')}</span>
        <b>{(base * 100).toFixed(1)}</b>
      </div>
      <div className="contributions-total">
        <span>{t('total')}</span>
        <b>{(total * 100).toFixed(1)}</b>
      </div>
    </>
  );
}

function ContributionBar({ contribution, longest }: { contribution: matching.Contribution; longest: number }) {
  const { factor, group, known, points, text, evidence } = contribution;
  const { t, pick } = useWords(contributionsWords);
  const isAdmin = useIsAdmin();
  return (
    <div className="contribution" data-known={known} data-factor={factor} data-sign={signOf(points)}>
      <div className="contribution-text">
        <span className={`contribution-group contribution-group-${group}`}>{t(`group.${group}`)}</span>
        <span>{pick(text)}</span>
      </div>
      <div className="contribution-bar">
        <SignedBar points={points} longest={longest} />
        <b title={t('contribution')}>{signedPoints(points)}</b>
      </div>
      <div className="contribution-facts">
        {isAdmin && known && <Arithmetic contribution={contribution} />}
        <EvidenceLines evidence={evidence} />
      </div>
    </div>
  );
}

/** How the points came about, for those who tune weights. */
function Arithmetic({ contribution: { value, weight, points } }: { contribution: matching.Contribution }) {
  const { t } = useWords(contributionsWords);
  return (
    <span data-testid="arithmetic">
      {t('arithmetic', {
        value: value.toFixed(2),
        usual: (value - points / weight).toFixed(2),
        weight: `${(weight * 100).toFixed(1)}%`,
      })}
    </span>
  );
}
