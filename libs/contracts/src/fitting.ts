import { fittingCount, fittingQuery } from './blind-profiles.js';
import { operation } from './operation.js';
import { officersOfCity } from './roles.js';

// How many bodies could be meant by what is told of one without its name. Who is known not to fit is not counted, nor is
// of whom the record says nothing, so that the number is rather too small.

/** Of enterprises and investors that the city sees. */
export const countFittingOrganisations = operation({
  name: 'enterprises.countFitting',
  summary: { zh: '符合匿名描述的机构数', en: 'How many organisations fit a profile without names' },
  input: fittingQuery,
  output: fittingCount,
  may: officersOfCity,
});

/** Of institutions, or of laboratories by their fields, that the city sees. */
export const countFittingInstitutions = operation({
  name: 'experts.countFitting',
  summary: { zh: '符合匿名描述的高校院所数', en: 'How many institutions or laboratories fit a profile without names' },
  input: fittingQuery,
  output: fittingCount,
  may: officersOfCity,
});
