import { matching } from '@queqiao/contracts';
import { ApiError } from '../api/client';
import { useWrite } from '../api/operations';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { suggestionsWords } from './words';

interface UndoButtonProps {
  suggestion: matching.Suggestion;
  onUndone: (suggestion: matching.Suggestion) => void;
}

/** Takes back the newest decision on a candidate, unless the server says that it is too late. */
export function UndoButton({ suggestion, onUndone }: UndoButtonProps) {
  const { t, language, nameOf } = useWords(suggestionsWords);
  const tell = useTell();
  const undo = useWrite(suggestion.city, matching.undoDecision, {
    renews: [matching.listSuggestions],
    onSuccess: () => onUndone(suggestion),
    onError: (error) => tell(error instanceof ApiError ? error.text[language] : String(error), 'problem'),
  });
  return (
    <button
      type="button"
      className="verdict"
      data-testid="undo"
      aria-label={t('undoOf', { name: nameOf(suggestion.candidate) })}
      disabled={undo.isPending}
      onClick={() => undo.mutate({ suggestionId: suggestion.id })}
    >
      {t('undo')}
    </button>
  );
}
