import { withProduct } from '../../passages.js';
import { type Fact, SIZE } from './fact.js';
import { termsOf } from './terms.js';

/** The most products that a record holds. */
const MOST = 24;

/** A product that the target names. */
export const productsFact: Fact = {
  field: 'products',
  kinds: ['enterprise'],
  editsOf(profile, { target, segment }) {
    const { products, passages } = profile;
    if (products.length >= MOST) return [];
    return termsOf(target)
      .filter((term) => !products.includes(term))
      .map((term) => ({
        before: products,
        after: [...products, term],
        size: SIZE.entered,
        wish: { zh: `若主营产品登记有“${term}”`, en: `If "${term}" were among its products` },
        profile: {
          ...profile,
          products: [...products, term],
          passages: withProduct(passages, products.length, term, segment),
        },
      }));
  },
};
