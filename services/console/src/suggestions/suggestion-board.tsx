import type { CandidateKind } from '@queqiao/contracts';
import type { SuggestionQuery } from '../api/queries';
import { SuggestionList } from './suggestion-list';
import './suggestions.css';

/** The ranked lists of a target, one for each kind of candidate. */
export function SuggestionBoard({ kinds, ...query }: SuggestionQuery & { kinds: readonly CandidateKind[] }) {
  return (
    <div className="board" data-columns={kinds.length}>
      {kinds.map((kind) => (
        <SuggestionList key={kind} query={query} kind={kind} />
      ))}
    </div>
  );
}
