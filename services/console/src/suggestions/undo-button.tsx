import { matching } from '@queqiao/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ApiError, post } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { keys } from '../api/queries';
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
  const client = useQueryClient();
  const keyOf = useIdempotencyKey();
  const undo = useMutation({
    mutationFn: () => {
      const path = `/api/cities/${suggestion.city}/suggestions/${suggestion.id}/undo`;
      return post(matching.undoDecision.output, path, {}, keyOf(suggestion));
    },
    onSuccess: async () => {
      onUndone(suggestion);
      await client.invalidateQueries({ queryKey: keys.suggestions(suggestion.city, suggestion.targetId) });
    },
    onError: (error) => void message.error(error instanceof ApiError ? error.text[language] : String(error)),
  });
  return (
    <button
      type="button"
      className="verdict"
      data-testid="undo"
      aria-label={t('undoOf', { name: suggestion.candidate.name })}
      disabled={undo.isPending}
      onClick={() => undo.mutate()}
    >
      {t('undo')}
    </button>
  );
}
