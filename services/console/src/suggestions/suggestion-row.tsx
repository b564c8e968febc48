import { isIndustryId, matching } from '@queqiao/contracts';
import { lazy, memo, Suspense, useState } from 'react';
import { StrongestReasons } from '../contributions/strongest-reasons';
import { PickBox } from '../explanations/pick-box';
import type { Picks } from '../explanations/use-picked';
import { IntroduceButton } from '../introductions/introduce-button';
import { useWords } from '../words/language';
import { shownAt } from './decided-here';
import { Meters } from './meters';
import { placeOf } from './place';
import { RowNotes } from './row-notes';
import { SignalLine } from './signal-line';
import { UndoButton } from './undo-button';
import { suggestionsWords } from './words';

// Loaded when first opened: the rows are there before.
const RowDetails = lazy(() => import('./row-details').then(({ RowDetails }) => ({ default: RowDetails })));
const DecisionForm = lazy(() => import('./decision-form').then(({ DecisionForm }) => ({ default: DecisionForm })));

interface SuggestionRowProps {
  suggestion: matching.Suggestion;
  isExpanded: boolean;
  toggle: (candidateId: string) => void;
  /** Absent where nothing is compared. */
  picks?: Picks;
  mayDecide: boolean;
  onDecided: (suggestion: matching.Suggestion, verdict: matching.Verdict) => void;
  onUndone: (suggestion: matching.Suggestion) => void;
}

/** A candidate with its score, contributions and decision. */
export const SuggestionRow = memo(function SuggestionRow(props: SuggestionRowProps) {
  const { suggestion, isExpanded, toggle, picks, mayDecide, onDecided, onUndone } = props;
  const { t, nameOf } = useWords(suggestionsWords);
  const [verdict, setVerdict] = useState<matching.Verdict>();
  const { candidate, state } = suggestion;
  const score = (suggestion.score * 100).toFixed(1);
  const isUndecided = mayDecide && matching.isUndecided(state);
  const name = nameOf(candidate);
  return (
    <li className="row" data-testid={`suggestion-${suggestion.rank}`} data-state={state} data-candidate={candidate.id}>
      <button
        type="button"
        className="row-head"
        aria-expanded={isExpanded}
        title={t(isExpanded ? 'hideReasons' : 'showReasons')}
        onClick={() => toggle(candidate.id)}
      >
        <span className="row-rank">{shownAt(suggestion)}</span>
        <span className="row-name" title={candidate.name}>
          {name}
        </span>
        {suggestion.weak && (
          <span className="row-weak" title={t('weakHint')}>
            {t('weak')}
          </span>
        )}
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
        {picks && <PickBox id={candidate.id} name={name} picks={picks} />}
        <Place candidate={candidate} />
        {state !== 'open' && (
          <span className={`row-state row-state-${state}`} data-testid="state">
            {t(`state.${state}`)}
            {suggestion.until && ` ${suggestion.until}`}
          </span>
        )}
        {mayDecide && state !== 'open' && <UndoButton suggestion={suggestion} onUndone={onUndone} />}
        {mayDecide && isIntroducible(suggestion) && <IntroduceButton suggestion={suggestion} />}
        {isUndecided && <Verdicts suggestion={suggestion} chosen={verdict} choose={setVerdict} />}
      </div>
      {suggestion.signal && <SignalLine signal={suggestion.signal} />}
      <StrongestReasons contributions={suggestion.contributions} />
      <RowNotes suggestion={suggestion} />
      <Meters suggestion={suggestion} />
      {verdict && isUndecided && (
        <Suspense>
          <DecisionForm
            key={verdict}
            suggestion={suggestion}
            verdict={verdict}
            close={() => setVerdict(undefined)}
            onDecided={(...decided) => {
              setVerdict(undefined);
              onDecided(...decided);
            }}
          />
        </Suspense>
      )}
      {isExpanded && (
        <Suspense>
          <RowDetails suggestion={suggestion} />
        </Suspense>
      )}
    </li>
  );
});

/** Only who asked by a need can be introduced to somebody. */
function isIntroducible({ targetId, state }: matching.Suggestion): boolean {
  return !isIndustryId(targetId) && state !== 'rejected';
}

function Place({ candidate }: { candidate: matching.Suggestion['candidate'] }) {
  const { t, language } = useWords(suggestionsWords);
  const place = placeOf(candidate, language);
  return (
    <span className="row-place" title={place}>
      <span className={place ? undefined : 'is-unknown'}>{place ?? t('placeUnknown')}</span>
    </span>
  );
}

interface VerdictsProps {
  suggestion: matching.Suggestion;
  chosen: matching.Verdict | undefined;
  choose: (verdict: matching.Verdict | undefined) => void;
}

/** Leaves out the verdict that is in force. */
function Verdicts({ suggestion: { candidate, state }, chosen, choose }: VerdictsProps) {
  const { t, nameOf } = useWords(suggestionsWords);
  const offered = matching.verdict.options.filter((verdict) => matching.stateAfter[verdict] !== state);
  return (
    <span className="verdicts">
      {offered.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className={`verdict verdict-${verdict}`}
          data-testid={verdict}
          aria-label={t(`verdictOf.${verdict}`, { name: nameOf(candidate) })}
          aria-expanded={chosen === verdict}
          onClick={() => choose(chosen === verdict ? undefined : verdict)}
        >
          {t(`verdict.${verdict}`)}
        </button>
      ))}
    </span>
  );
}
