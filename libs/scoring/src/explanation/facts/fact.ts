import type { Bilingual, CandidateKind } from '@queqiao/contracts';
import type { Target } from '../../model/target.js';
import type { Profile } from '../../store/profile.js';
import type { Vocabulary } from '../../store/vocabulary.js';

/** Comparable with the relative change of a weight: a missing fact may be true today, a correction is less likely. */
export const SIZE = {
  entered: 0.25,
  corrected: 0.5,
  happens: 1,
} as const;

export interface EditContext {
  readonly target: Target;
  readonly vocabulary: Vocabulary;
  /** Counted from the year 0. */
  readonly month: number;
}

export interface Edit {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly size: number;
  /** A clause "If …"; the caller adds the result. */
  readonly wish: Bilingual;
  readonly profile: Profile;
  readonly laboratory?: Profile;
}

export interface Fact {
  readonly field: string;
  readonly kinds: readonly CandidateKind[];
  editsOf(profile: Profile, context: EditContext): Edit[];
}
