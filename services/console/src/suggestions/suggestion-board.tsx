import type { CandidateKind } from '@queqiao/contracts';
import type { SuggestionQuery } from '../api/queries';
import { SuggestionList } from './suggestion-list';
import './suggestions.css';

interface SuggestionBoardProps extends SuggestionQuery {
  kinds: readonly CandidateKind[];
  /** Whether decisions are taken here: not for closed needs, nor by readers alone. */
  mayDecide: boolean;
}

/** The ranked lists of a target, one for each kind of candidate. */
export function SuggestionBoard({ kinds, mayDecide, ...query }: SuggestionBoardProps) {
  return (
    <div className="board" data-columns={kinds.length}>
      {kinds.map((kind) => (
        <SuggestionList key={kind} query={query} kind={kind} mayDecide={mayDecide} />
      ))}
    </div>
  );
}
