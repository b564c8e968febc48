import type { Bilingual, CandidateKind } from '@queqiao/contracts';
import { namedProducts } from '@queqiao/reference';
import { countedInEnglish } from '../../factors/labels.js';
import type { Target } from '../../model/target.js';
import { withField, withProduct } from '../../store/passages.js';
import type { Passage } from '../../store/postings.js';
import type { Vocabulary } from '../../store/vocabulary.js';
import { type Fact, SIZE } from './fact.js';

interface TermList {
  readonly field: string;
  readonly kinds: readonly CandidateKind[];
  readonly most: number;
  wish(term: string): Bilingual;
  describedWith(passages: readonly Passage[], listed: number, term: string, vocabulary: Vocabulary): Passage[];
}

function listedTermsFact({ field, kinds, most, wish, describedWith }: TermList): Fact {
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

export const productsFact = listedTermsFact({
  field: 'products',
  kinds: ['enterprise'],
  most: 24,
  wish: (term) => ({
    zh: `若主营产品登记有“${term}”`,
    en: `If ${countedInEnglish([term], 'more product that the target names')} were on its list`,
  }),
  describedWith: withProduct,
});

export const researchFieldsFact = listedTermsFact({
  field: 'fields',
  kinds: ['laboratory'],
  most: 20,
  wish: (term) => ({
    zh: `若研究方向登记有“${term}”`,
    en: `If ${countedInEnglish([term], 'more field that the target names')} were on its list`,
  }),
  describedWith: withField,
});

const ORDER = { missing: 0, weak: 1, unknown: 2, strong: 3 } as const;
/** Each term tried costs a pass over all candidates. */
const MAX_TERMS = 40;

function termsOf({ nodes = [], text }: Target): string[] {
  const ofNodes = nodes.toSorted((a, b) => ORDER[a.state] - ORDER[b.state]).flatMap(({ terms }) => terms);
  return [...new Set([...ofNodes, ...namedProducts(text.zh).map((term) => term.text)])].slice(0, MAX_TERMS);
}
