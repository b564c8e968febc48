import { enterprises, type MessageContext, matching, systemActor } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { until } from '../../installation/until.js';
import { importInBatches } from '../../seed/files.js';
import { timed } from '../measure.js';
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

/** A city that is not set up: it has no targets, so that no ranking competes with what is measured there. */
export const NO_TARGETS = '440300';

/** Sends rows of a city through the bulk request, batch after batch. Throws when one is refused. */
export async function importAll(bus: Bus, rows: readonly enterprises.OrganisationInput[], city: string): Promise<void> {
  await importInBatches(rows, (batch) =>
    bus.request(enterprises.importOrganisations, { rows: batch }, contextOf(city)),
  );
}

/** As {@link importAll}, and waits until the listeners have them all; the milliseconds of the import alone. */
export async function importUntilSeen(
  bus: Bus,
  rows: readonly enterprises.OrganisationInput[],
  city: string,
): Promise<number> {
  const candidates = async () => (await bus.request(matching.rankingStatus, {}, contextOf(city))).candidates;
  const before = await candidates();
  const ms = await timed(() => importAll(bus, rows, city));
  await until(`${rows.length} imported rows to be seen`, async () => (await candidates()) >= before + rows.length);
  return ms;
}

function contextOf(city: string): MessageContext {
  return { city, actor: systemActor('bench'), requestId: 'bench' };
}
