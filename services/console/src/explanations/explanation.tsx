import type { CandidateKind, worker } from '@queqiao/contracts';
import { useState } from 'react';
import type { SuggestionQuery } from '../api/queries';
import { ContributionBars } from '../contributions/contribution-bars';
import { GroupScores } from '../contributions/group-scores';
import { Loaded } from '../ui/loaded';
import { useWords } from '../words/language';
import { useExplanation } from './queries';
import { explanationsWords } from './words';

interface ExplanationProps {
  query: SuggestionQuery;
  kind: CandidateKind;
  candidateId: string;
}

/** The rank of a candidate for a target, and the smallest change that brings it into the top ten. */
export function Explanation({ query, kind, candidateId }: ExplanationProps) {
  const explanation = useExplanation(query, kind, candidateId);
  return <Loaded query={explanation}>{(data) => <Explained explanation={data} />}</Loaded>;
}

function Explained({ explanation: { text, standing, rejected } }: { explanation: worker.PairExplanation }) {
  const { t, pick, moment, authorOf } = useWords(explanationsWords);
  return (
    <div className="explanation" role="status" data-testid="explanation" data-status={standing.status}>
      {standing.status === 'vetoed' ? (
        <>
          <div className="explanation-head">
            <b className="mark-out">{t('vetoed')}</b>
            <span>{pick(standing.veto.name)}</span>
          </div>
          <p>{pick(text)}</p>
        </>
      ) : (
        <Rank standing={standing} />
      )}
      {standing.status === 'ranked' && standing.weak && <p data-testid="weak">{t('weakAndHidden')}</p>}
      {rejected && (
        <p>
          {t('rejectedBy', { by: authorOf(rejected.by), at: moment(new Date(rejected.at)) })}
          {rejected.note && ` · ${rejected.note}`}
        </p>
      )}
      {standing.status === 'ranked' && <Changes standing={standing} />}
    </div>
  );
}

type Ranked = Extract<worker.Standing, { status: 'ranked' }>;

function Rank({ standing: { rank, of, score, tenth } }: { standing: Ranked }) {
  const { t, number } = useWords(explanationsWords);
  return (
    <div className="explanation-head">
      <b>{t('rankOf', { rank: number(rank), of: number(of) })}</b>
      <span className="row-score">{(score * 100).toFixed(1)}</span>
      {tenth && rank > 10 && <span>{t('tenthScore', { score: (tenth.score * 100).toFixed(1) })}</span>}
    </div>
  );
}

function Changes({ standing: { nearestChange, otherChange, groups, base, contributions } }: { standing: Ranked }) {
  const { t, pick } = useWords(explanationsWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <GroupScores groups={groups} />
      <dl>
        {nearestChange && (
          <>
            <dt>{t('nearestChange')}</dt>
            <dd data-testid="nearest-change">{pick(nearestChange.text)}</dd>
          </>
        )}
        {otherChange && (
          <>
            <dt>{t('otherChange')}</dt>
            <dd>{pick(otherChange.text)}</dd>
          </>
        )}
      </dl>
      <button type="button" className="explanation-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'hideReasons' : 'showReasons')}
      </button>
      {isOpen && <ContributionBars base={base} contributions={contributions} />}
    </>
  );
}
