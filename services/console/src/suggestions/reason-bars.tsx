import type { matching } from '@queqiao/contracts';
import { Tooltip } from 'antd';
import { useWords } from '../i18n/language';

/** Points of a score out of 100. */
const points = (contribution: number) => (contribution * 100).toFixed(1);

/** Why a candidate got its score: one bar per factor, the strongest first; they add up to the score. */
export function ReasonBars({ reasons }: { reasons: readonly matching.Reason[] }) {
  const { t } = useWords();
  const sorted = [...reasons].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const longest = Math.max(0.001, ...sorted.map((reason) => Math.abs(reason.contribution)));
  const total = reasons.reduce((sum, reason) => sum + reason.contribution, 0);
  return (
    <section className="reasons" data-testid="reasons" aria-label={t('reasons')}>
      {sorted.map((reason) => (
        <ReasonBar key={reason.factor} reason={reason} share={Math.abs(reason.contribution) / longest} />
      ))}
      <div className="reasons-total">
        <span>{t('total')}</span>
        <b>{points(total)}</b>
      </div>
    </section>
  );
}

function ReasonBar({ reason, share }: { reason: matching.Reason; share: number }) {
  const { t, pick } = useWords();
  const sign = reason.contribution < 0 ? '' : '+';
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
        <b title={t('contribution')}>{`${sign}${points(reason.contribution)}`}</b>
      </div>
      <div className="reason-facts">
        <span>
          {t('value')} {reason.value.toFixed(2)} × {t('weight')} {(reason.weight * 100).toFixed(1)}%
        </span>
        {reason.known ? <EvidenceLines evidence={reason.evidence} /> : <span>{t('unknownFact')}</span>}
      </div>
    </div>
  );
}

const SHOWN_EVIDENCE = 3;

function EvidenceLines({ evidence }: { evidence: readonly matching.Evidence[] }) {
  const { t } = useWords();
  const hidden = evidence.length - SHOWN_EVIDENCE;
  return (
    <>
      {evidence.slice(0, SHOWN_EVIDENCE).map((entry) => (
        <EvidenceLine key={`${entry.record} ${entry.field} ${entry.value}`} entry={entry} />
      ))}
      {hidden > 0 && <span>{t('moreEvidence', { n: hidden })}</span>}
    </>
  );
}

function EvidenceLine({ entry }: { entry: matching.Evidence }) {
  const { t } = useWords();
  const parts = [entry.source, entry.date].filter((part) => part !== undefined);
  return (
    <span className="evidence" title={[entry.record, entry.field].join(' · ')}>
      {entry.value !== undefined && <span className="evidence-value">{entry.value}</span>}
      {parts.length > 0 && <span>{parts.join(' · ')}</span>}
      {entry.inferred && (
        <Tooltip title={t('inferredHint')}>
          <span className="inferred">{t('inferred')}</span>
        </Tooltip>
      )}
    </span>
  );
}
