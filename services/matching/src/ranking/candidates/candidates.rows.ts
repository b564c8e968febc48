import type { CandidateKind, enterprises, experts } from '@queqiao/contracts';
import type { Catalogue } from '@queqiao/scoring';
import type { Prisma } from '../../prisma.js';

/** A candidate as a list names it. */
export interface ShownCandidate {
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly scope: enterprises.Organisation['scope'];
  readonly division?: string | undefined;
  readonly place?: string | undefined;
  readonly asOf?: string | undefined;
}

export interface ProfileRow {
  readonly kind: string;
  readonly data: unknown;
}

const LONG_FIELDS = ['deals', 'rounds', 'products', 'disciplines', 'fields', 'works', 'sources'];

/** Puts a stored profile into a catalogue, unless it is that of no candidate. */
export function takeProfile(catalogue: Catalogue, { kind, data }: ProfileRow): void {
  if (kind === 'institution') catalogue.upsertInstitution(data as experts.Institution);
  else if (kind === 'laboratory') catalogue.upsertLaboratory(data as experts.Laboratory);
  else takeOrganisation(catalogue, data as enterprises.Organisation);
}

function takeOrganisation(catalogue: Catalogue, organisation: enterprises.Organisation): void {
  const { id, kind, sample } = organisation;
  // Nobody is to court a company that does not exist; one that turns out to be a sample leaves.
  if (sample !== true) catalogue.upsertOrganisation(organisation);
  else if (kind !== 'chamber') catalogue.remove(kind, id);
}

export function profileKindOf(kind: string): string {
  return kind === 'enterprise' || kind === 'investor' ? 'organisation' : kind;
}

/** How lists name candidates, by their ids; one without a profile is left out. */
export async function shownCandidates(
  db: Prisma,
  kind: CandidateKind,
  ids: readonly string[],
): Promise<Map<string, ShownCandidate>> {
  // Without the long lists of a profile, such as an investor's hundreds of deals: every ranking reads the names of its lists.
  const rows = await db.$queryRaw<{ id: string; kind: string; data: unknown }[]>`
    SELECT id, kind, data - ${LONG_FIELDS}::text[] AS data FROM profile
    WHERE kind = ${profileKindOf(kind)} AND id = ANY(${[...ids]})`;
  return new Map(rows.map((row) => [row.id, shownOf(row)]));
}

/** How a ranked candidate is named. Throws for one that is not among those looked up: profiles are never deleted. */
export function shownCandidate(shown: ReadonlyMap<string, ShownCandidate>, id: string): ShownCandidate {
  const found = shown.get(id);
  if (found === undefined) throw new Error(`Candidate ${id} was ranked and has no profile`);
  return found;
}

export function shownOf({ kind, data }: ProfileRow): ShownCandidate {
  if (kind === 'laboratory') {
    const { institutionName, name, division } = data as experts.Laboratory;
    return { name: `${institutionName} ${name}`, scope: 'domestic', division };
  }
  if (kind === 'institution') {
    const { name, nameEn, scope, division } = data as experts.Institution;
    return { name, nameEn, scope, division };
  }
  const { name, nameEn, scope, seat, asOf } = data as enterprises.Organisation;
  return { name, nameEn, scope, division: seat?.division, place: seat?.place, asOf };
}
