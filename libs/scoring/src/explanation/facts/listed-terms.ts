import type { Bilingual, CandidateKind } from '../../model/shapes.js';
import type { Passage } from '../../store/postings.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { type Fact, SIZE } from './fact.js';
import { termsOf } from './terms.js';

/** A field that lists words, such as products. */
interface Listed {
  readonly field: string;
  readonly kinds: readonly CandidateKind[];
  /** The most entries that a record holds. */
  readonly most: number;
  wish(term: string): Bilingual;
  /** What the candidate is described by with one more entry beside `listed` ones. */
  describedWith(passages: readonly Passage[], listed: number, term: string, vocabulary: Vocabulary): Passage[];
}

/** A word of the target's, entered where the candidate lists its own. */
export function listedTermsFact({ field, kinds, most, wish, describedWith }: Listed): Fact {
  return {
    field,
    kinds,
    editsOf(profile, { target, vocabulary }) {
      const { products: before, passages } = profile;
      if (before.length >= most) return [];
      return termsOf(target)
        .filter((term) => !before.includes(term))
        .map((term) => {
          const products = [...before, term];
          const described = describedWith(passages, before.length, term, vocabulary);
          const edited = { ...profile, products, passages: described };
          return { before, after: products, size: SIZE.entered, wish: wish(term), profile: edited };
        });
    },
  };
}
