import type { Bilingual, CandidateKind } from '@queqiao/contracts';
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

export interface EditContext {
  readonly target: Target;
  readonly vocabulary: Vocabulary;
  /** The month of today, counted from the year 0. */
  readonly month: number;
}

export interface Edit {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly size: number;
  /** "If …", to be followed by what would come of it. */
  readonly wish: Bilingual;
  readonly profile: Profile;
  readonly laboratory?: Profile;
}

/** A field of the record that somebody could complete, and the changes of it that may help with a target, the likeliest first. */
export interface Fact {
  readonly field: string;
  readonly kinds: readonly CandidateKind[];
  editsOf(profile: Profile, context: EditContext): Edit[];
}
