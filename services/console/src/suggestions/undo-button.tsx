import { matching } from '@queqiao/contracts';
import { App } from 'antd';
import { ApiError } from '../api/client';
import { useWrite } from '../api/operations';
import { useWords } from '../words/language';
import { suggestionsWords } from './words';

interface UndoButtonProps {
  suggestion: matching.Suggestion;
  onUndone: (suggestion: matching.Suggestion) => void;
}

/** Takes back the newest decision on a candidate; the server says so where it is too late for that. */
export function UndoButton({ suggestion, onUndone }: UndoButtonProps) {
  const { t, language } = useWords(suggestionsWords);
  const { message } = App.useApp();
  const undo = useWrite(suggestion.city, matching.undoDecision, {
    renews: [matching.listSuggestions],
    onSuccess: () => onUndone(suggestion),
    onError: (error) => void message.error(error instanceof ApiError ? error.text[language] : String(error)),
  });
  return (
    <button
      type="button"
      className="verdict"
      data-testid="undo"
      aria-label={t('undoOf', { name: suggestion.candidate.name })}
      disabled={undo.isPending}
      onClick={() => undo.mutate({ suggestionId: suggestion.id })}
    >
      {t('undo')}
    </button>
  );
}
