import { z } from 'zod';
import { operation } from './operation.js';
import { operators } from './roles.js';
import { namedCandidate } from './suggestions.js';
import { candidateKind, id } from './values.js';

/** A need for which a record is suggested: `id` is that of the suggestion. */
export const fit = z.strictObject({ id, needId: id, candidate: namedCandidate.extend({ kind: candidateKind }) });
export type Fit = z.output<typeof fit>;

/**
 * The open needs for which a party, or a laboratory of it, stands in the list that officers see: the best score first, at most
 * 200. Whom an officer rejected or put off is left out.
 */
export const listFits = operation({
  name: 'matching.listFits',
  summary: { zh: '适合某机构的需求', en: 'Open needs for which a party or its laboratories are suggested' },
  input: z.strictObject({ party: id }),
  output: z.strictObject({ items: z.array(fit) }),
  may: operators,
});
