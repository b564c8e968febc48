import { enterprises, type MessageContext, matching, systemActor } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import { until } from '../../installation/until.js';
import { importInBatches } from '../../seed/files.js';
import { timed } from '../measure.js';
import { candidateSet } from './candidate-set.js';

export const IMPORTED = 'imported-';

// A second run on the same installation must bring new rows.
const RUN = Date.now().toString(36);

/** Enterprises as an officer would import them. */
export async function toImport(part: string, count: number): Promise<enterprises.OrganisationInput[]> {
  return Array.from(await candidateSet(count), ({ city: _c, version: _v, updatedAt: _u, ...facts }, number) => ({
    ...facts,
    id: `${IMPORTED}${RUN}-${part}-${number}`,
    name: `${facts.name} ${part}`,
  }));
}

/** A city without targets, so that no ranking slows the measured import. */
export const NO_TARGETS = '440300';

/** Imports rows in batches. Throws when a row is refused. */
export async function importAll(bus: Bus, rows: readonly enterprises.OrganisationInput[], city: string): Promise<void> {
  await importInBatches(rows, (batch) =>
    bus.request(enterprises.importOrganisations, { rows: batch }, contextOf(city)),
  );
}

/** Imports rows and waits until matching has them all. Returns the ms of the import alone. */
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
