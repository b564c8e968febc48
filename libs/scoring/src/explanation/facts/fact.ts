import type { Bilingual, CandidateKind } from '../../model/shapes.js';
import type { Target } from '../../model/target.js';
import type { Profile } from '../../store/profile.js';
import type { Vocabulary } from '../../store/vocabulary.js';

/** What a change of a fact counts against a weight that moves by the same share of itself. */
export const SIZE = {
  /** Something is entered that the record does not say: it may be true today. */
  entered: 0.25,
  /** What the record says would have to be another. */
  corrected: 0.5,
  /** Something would have to happen first. */
  happens: 1,
} as const;

/** What a change may be made for. */
export interface EditContext {
  readonly target: Target;
  readonly vocabulary: Vocabulary;
  /** The month of today, counted from the year 0. */
  readonly month: number;
}

/** One change of one fact of a candidate. */
export interface Edit {
  /** What stands in the field and what would, one by one. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** One of {@link SIZE}. */
  readonly size: number;
  /** "If …", to be followed by what would come of it. */
  readonly wish: Bilingual;
  /** What the ranking would know of the candidate then. */
  readonly profile: Profile;
  /** A laboratory that would stand beside it. */
  readonly laboratory?: Profile;
}

/** A field of the record that somebody could complete, and the changes of it that may help with a target, the likeliest first. */
export interface Fact {
  /** As the record names it. */
  readonly field: string;
  /** The kinds of candidates that have the field. */
  readonly kinds: readonly CandidateKind[];
  editsOf(profile: Profile, context: EditContext): Edit[];
}
