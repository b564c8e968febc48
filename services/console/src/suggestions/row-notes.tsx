import type { matching } from '@queqiao/contracts';
import { useWords } from '../words/language';

/** Notes on a row that already is in the city, came back after a rejection, or is not at its rank. */
export function RowNotes({ suggestion: { candidate, returned, exposure } }: { suggestion: matching.Suggestion }) {
  const { language } = useWords();
  return (
    <>
      {candidate.presence?.map(({ text, source }) => (
        <p key={text.zh} className="row-note" data-testid="presence" title={source?.name}>
          {text[language]}
        </p>
      ))}
      {returned && (
        <p className="row-note" data-testid="returned">
          {returned.at.slice(0, 10)} · {returned.text[language]}
        </p>
      )}
      {exposure && (
        <p className="row-note" data-testid="exposure">
          {exposure.text[language]}
        </p>
      )}
    </>
  );
}
