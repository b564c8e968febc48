import type { matching } from '@queqiao/contracts';
import { useState } from 'react';
import { useWords } from '../i18n/language';
import { DecisionForm } from './decision-form';
import { Meters } from './meters';
import { placeOf } from './place';
import { ReasonBars } from './reason-bars';
import { type Verdict, verdicts } from './reason-codes';

interface SuggestionRowProps {
  suggestion: matching.Suggestion;
  isExpanded: boolean;
  toggle: (candidateId: string) => void;
  onDecided: (suggestion: matching.Suggestion, verdict: Verdict) => void;
}

/** One candidate: who, where, how well; on demand why, and the officer's word on it. */
export function SuggestionRow({ suggestion, isExpanded, toggle, onDecided }: SuggestionRowProps) {
  const { t } = useWords();
  const [verdict, setVerdict] = useState<Verdict>();
  const { candidate, state } = suggestion;
  const score = (suggestion.score * 100).toFixed(1);
  return (
    <li className="row" data-testid={`suggestion-${suggestion.rank}`} data-state={state} data-candidate={candidate.id}>
      <button
        type="button"
        className="row-head"
        aria-expanded={isExpanded}
        title={t(isExpanded ? 'hideReasons' : 'showReasons')}
        onClick={() => toggle(candidate.id)}
      >
        <span className="row-rank">{suggestion.rank}</span>
        <span className="row-name">{candidate.name}</span>
        {candidate.scope === 'overseas' && candidate.asOf && (
          <span className="row-as-of" title={t('dataAsOfHint')}>
            {t('dataAsOf', { date: candidate.asOf })}
          </span>
        )}
        <span className="row-score" title={t('scoreHint')}>
          {score}
        </span>
      </button>
      <div className="row-line">
        <Place candidate={candidate} />
        {state === 'open' ? (
          <Verdicts name={candidate.name} chosen={verdict} choose={setVerdict} />
        ) : (
          <span className={`row-state row-state-${state}`} data-testid="state">
            {t(`state.${state}`)}
          </span>
        )}
      </div>
      <Meters fit={suggestion.fit} intent={suggestion.intent} coverage={suggestion.coverage} />
      {verdict && state === 'open' && (
        <DecisionForm
          key={verdict}
          suggestion={suggestion}
          verdict={verdict}
          close={() => setVerdict(undefined)}
          onDecided={onDecided}
        />
      )}
      {isExpanded && <ReasonBars reasons={suggestion.reasons} />}
    </li>
  );
}

function Place({ candidate }: { candidate: matching.Suggestion['candidate'] }) {
  const { t, language } = useWords();
  const place = placeOf(candidate, language);
  return (
    <span className="row-place" title={place}>
      <span className={place ? undefined : 'is-unknown'}>{place ?? t('placeUnknown')}</span>
    </span>
  );
}

interface VerdictsProps {
  name: string;
  chosen: Verdict | undefined;
  choose: (verdict: Verdict | undefined) => void;
}

function Verdicts({ name, chosen, choose }: VerdictsProps) {
  const { t } = useWords();
  return (
    <span className="verdicts">
      {verdicts.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className={`verdict verdict-${verdict}`}
          data-testid={verdict}
          aria-label={t(`verdictOf.${verdict}`, { name })}
          aria-expanded={chosen === verdict}
          onClick={() => choose(chosen === verdict ? undefined : verdict)}
        >
          {t(`verdict.${verdict}`)}
        </button>
      ))}
    </span>
  );
}
