import { cityDay, matching, type reasons } from '@queqiao/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ApiError } from '../api/client';
import { resourceOf, useWrite } from '../api/operations';
import { ProblemAlert } from '../ui/problem-alert';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { ReasonChoice } from './reason-choice';
import { suggestionsWords } from './words';
import './decision.css';

interface DecisionFormProps {
  suggestion: matching.Suggestion;
  verdict: matching.Verdict;
  close: () => void;
  onDecided: (suggestion: matching.Suggestion, verdict: matching.Verdict) => void;
}

const PUT_OFF_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** By the city's calendar, as `YYYY-MM-DD`. */
function dayIn(days: number): string {
  return cityDay(new Date(Date.now() + days * DAY_MS));
}

/** Records a decision. It needs a reason; some reasons need a note, and `later` needs a day. */
export function DecisionForm({ suggestion, verdict, close, onDecided }: DecisionFormProps) {
  const { t, nameOf } = useWords(suggestionsWords);
  const [reason, setReason] = useState<reasons.DecisionReason>();
  const [note, setNote] = useState('');
  const untilId = useId();
  const [until, setUntil] = useState(dayIn(PUT_OFF_DAYS));
  const [missing, setMissing] = useState<'reasonNeeded' | 'noteNeeded'>();
  const decide = useDecide(suggestion, verdict, onDecided);

  const submit = () => {
    const written = note.trim();
    const gap = !reason ? 'reasonNeeded' : reason.needsNote && written === '' ? 'noteNeeded' : undefined;
    setMissing(gap);
    if (!reason || gap) return;
    decide.mutate({
      suggestionId: suggestion.id,
      verdict,
      reason: reason.code,
      ...(written !== '' && { note: written }),
      ...(verdict === 'later' && { until }),
    });
  };

  return (
    <form
      className="decision"
      data-testid="decision-form"
      aria-label={t(`verdictOf.${verdict}`, { name: nameOf(suggestion.candidate) })}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ReasonChoice city={suggestion.city} verdict={verdict} value={reason?.code} choose={setReason} />
      {verdict === 'later' && (
        <label className="decision-until" htmlFor={untilId}>
          {t('until')}
          <input
            type="date"
            required
            id={untilId}
            data-testid="decision-until"
            min={dayIn(1)}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </label>
      )}
      <textarea
        rows={1}
        maxLength={1_000}
        data-testid="decision-note"
        aria-label={t('note')}
        placeholder={t('noteHint')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {missing && (
        <div className="missing-input" role="alert">
          {t(missing)}
        </div>
      )}
      {decide.isError && <ProblemAlert error={decide.error} />}
      <div className="decision-actions">
        <button type="button" className="button" onClick={close}>
          {t('cancel')}
        </button>
        <button type="submit" className="button is-primary" disabled={decide.isPending} data-testid="decide-submit">
          {t('submit')} · {t(`verdict.${verdict}`)}
        </button>
      </div>
    </form>
  );
}

function useDecide(
  suggestion: matching.Suggestion,
  verdict: matching.Verdict,
  onDecided: DecisionFormProps['onDecided'],
) {
  const { t, nameOf } = useWords(suggestionsWords);
  const tell = useTell();
  const client = useQueryClient();
  const { city, targetId } = suggestion;
  return useWrite(city, matching.decide, {
    // The row shows the decision; the event renews the lists.
    renews: [],
    onSuccess: () => {
      onDecided(suggestion, verdict);
      const state = t(`state.${matching.stateAfter[verdict]}`);
      tell(t('decided', { name: nameOf(suggestion.candidate), state }));
    },
    onError: (error) => {
      // Somebody else decided first: show that.
      const isStale = error instanceof ApiError && error.status === 409;
      if (isStale)
        void client.invalidateQueries({ queryKey: resourceOf(city, matching.listSuggestions, { targetId }) });
    },
  });
}
