import { withField } from '../../passages.js';
import { type Fact, SIZE } from './fact.js';
import { termsOf } from './terms.js';

/** The most fields that a record holds. */
const MOST = 20;

/** A research field that the target names. */
export const researchFieldsFact: Fact = {
  field: 'fields',
  kinds: ['expert'],
  editsOf(profile, { target, segment }) {
    const { products: fields, passages } = profile;
    if (fields.length >= MOST) return [];
    return termsOf(target)
      .filter((term) => !fields.includes(term))
      .map((term) => ({
        before: fields,
        after: [...fields, term],
        size: SIZE.entered,
        wish: { zh: `若研究方向登记有“${term}”`, en: `If "${term}" were among its fields` },
        profile: {
          ...profile,
          products: [...fields, term],
          passages: withField(passages, fields.length, term, segment),
        },
      }));
  },
};
