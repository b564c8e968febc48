import { withProduct } from '../../store/passages.js';
import { listedTermsFact } from './listed-terms.js';

/** A product that the target names. */
export const productsFact = listedTermsFact({
  field: 'products',
  kinds: ['enterprise'],
  most: 24,
  wish: (term) => ({ zh: `若主营产品登记有“${term}”`, en: `If "${term}" were among its products` }),
  describedWith: withProduct,
});
