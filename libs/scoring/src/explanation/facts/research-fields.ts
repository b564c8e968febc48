import { withField } from '../../store/passages.js';
import { listedTermsFact } from './listed-terms.js';

/** A research field that the target names. */
export const researchFieldsFact = listedTermsFact({
  field: 'fields',
  kinds: ['laboratory'],
  most: 20,
  wish: (term) => ({ zh: `若研究方向登记有“${term}”`, en: `If "${term}" were among its fields` }),
  describedWith: withField,
});
