import { enterprises, type MessageContext } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { inBatches } from '../../seed/files.js';
import { candidateSet } from './candidate-set.js';

/** How the ids of all imported enterprises start. */
export const IMPORTED = 'imported-';

/** Sets the rows of one run apart from those of another on the same installation, which would change nothing. */
const RUN = Date.now().toString(36);

/** Enterprises as an officer would import them, under ids that start with `imported-`. */
export async function toImport(part: string, count: number): Promise<enterprises.OrganisationInput[]> {
  return Array.from(await candidateSet(count), ({ city: _c, version: _v, updatedAt: _u, ...facts }, number) => ({
    ...facts,
    id: `${IMPORTED}${RUN}-${part}-${number}`,
    name: `${facts.name} ${part}`,
  }));
}

/** Sends rows through the bulk request, batch after batch. Throws when one is refused. */
export async function importAll(
  bus: Bus,
  rows: readonly enterprises.OrganisationInput[],
  context: MessageContext,
): Promise<void> {
  let stored = 0;
  for await (const batch of inBatches(rows)) {
    stored += (await bus.request(enterprises.importOrganisations, { rows: batch }, context)).stored;
  }
  if (stored !== rows.length) throw new Error(`${rows.length - stored} generated organisations were refused`);
}
