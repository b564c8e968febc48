import { Catalogue } from '@queqiao/scoring';
import { type Investment, investorsOf } from './investments.js';

export const PAIR = 'need:funding>investor';

/** The profiles of all investors as they were known before the day `cut`. */
export function catalogueOf(investments: readonly Investment[], cut: string): Catalogue {
  const catalogue = new Catalogue((text) => [text]);
  for (const investor of investorsOf(investments, cut)) catalogue.upsertOrganisation(investor);
  return catalogue;
}
