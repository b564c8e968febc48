import type { matching } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { EvidenceLines } from './evidence-lines';
import { contributionsWords } from './words';
import './contributions.css';

/** Points of a score out of 100. */
const points = (contribution: number) => (contribution * 100).toFixed(1);

/** Why a candidate got its score: one bar per factor, what is known first; they add up to the score. */
export function ContributionBars({ reasons }: { reasons: readonly matching.Contribution[] }) {
  const { t } = useWords(contributionsWords);
  const sorted = [...reasons].sort(
    (a, b) => Number(b.known) - Number(a.known) || Math.abs(b.points) - Math.abs(a.points),
  );
  const longest = Math.max(0.001, ...sorted.map((reason) => Math.abs(reason.points)));
  const total = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return (
    <section className="reasons" data-testid="reasons" aria-label={t('reasons')}>
      {sorted.map((reason) => (
        <ContributionBar key={reason.factor} reason={reason} share={Math.abs(reason.points) / longest} />
      ))}
      <div className="reasons-total">
        <span>{t('total')}</span>
        <b>{points(total)}</b>
      </div>
    </section>
  );
}

function ContributionBar({ reason, share }: { reason: matching.Contribution; share: number }) {
  const { t, pick } = useWords(contributionsWords);
  const sign = reason.points < 0 ? '' : '+';
  return (
    <div className="reason" data-known={reason.known} data-factor={reason.factor} data-sign={sign || '-'}>
      <div className="reason-text">
        <span className={`reason-group reason-group-${reason.group}`}>{t(`group.${reason.group}`)}</span>
        <span>{pick(reason.text)}</span>
      </div>
      <div className="reason-bar">
        <span className="reason-track">
          <span style={{ width: `${share * 100}%` }} />
        </span>
        <b title={t('contribution')}>{`${sign}${points(reason.points)}`}</b>
      </div>
      <div className="reason-facts">
        <span>
          {t('value')} {reason.value.toFixed(2)} × {t('weight')} {(reason.weight * 100).toFixed(1)}%
        </span>
        <EvidenceLines evidence={reason.evidence} />
      </div>
    </div>
  );
}
