import { type CandidateKind, type enterprises, experts, type matching, type signals } from '@queqiao/contracts';
import type { Catalogue, CorrectedRecord } from '@queqiao/scoring';
import type { Prisma, Tx } from '../../prisma.js';
import { type Correction, correctionId } from './copied-profiles.rows.js';

export interface ShownCandidate {
  readonly name: string;
  readonly nameEn?: string;
  readonly scope: enterprises.Organisation['scope'];
  readonly division?: string;
  readonly place?: string;
  readonly asOf?: string;
}

/** As stored with a suggestion. */
export interface ListedCandidate extends ShownCandidate {
  readonly presence?: matching.Presence[];
}

export interface ProfileRow {
  readonly kind: string;
  readonly data: unknown;
}

const LONG_FIELDS = ['deals', 'rounds', 'products', 'disciplines', 'fields', 'works', 'sources'];

export function takeProfile(catalogue: Catalogue, { kind, data }: ProfileRow): void {
  if (kind === 'signal') catalogue.upsertSignal(data as signals.Signal);
  else if (kind === 'correction') {
    const correction = data as Correction;
    if (correction.inForce) catalogue.upsertCorrection(correction);
    else catalogue.removeCorrection(correction);
  } else if (kind === 'institution') {
    const institution = data as experts.Institution;
    if (institution.sample !== true) catalogue.upsertInstitution(institution);
    else catalogue.remove('institution', institution.id);
  } else if (kind === 'laboratory') {
    const laboratory = data as experts.Laboratory;
    if (laboratory.sample !== true && laboratory.withdrawn === undefined) catalogue.upsertLaboratory(laboratory);
    else catalogue.remove('laboratory', laboratory.id);
  } else {
    const organisation = data as enterprises.Organisation;
    // Samples must not be approached, nor what was taken back; one that becomes either leaves.
    if (organisation.sample !== true && organisation.withdrawn === undefined)
      catalogue.upsertOrganisation(organisation);
    else if (organisation.kind !== 'chamber') catalogue.remove(organisation.kind, organisation.id);
  }
}

export function profileKindOf(kind: CandidateKind): CorrectedRecord['kind'] {
  return kind === 'enterprise' || kind === 'investor' ? 'organisation' : kind;
}

/** By id, as the city reads them; candidates without a profile are left out. */
export async function shownCandidates(
  db: Prisma | Tx,
  kind: CandidateKind,
  ids: readonly string[],
  city: string,
): Promise<Map<string, ShownCandidate>> {
  // Without long fields, such as hundreds of deals: every ranking reads these names.
  const rows = await db.$queryRaw<{ id: string; kind: string; data: unknown }[]>`
    SELECT id, kind, data - ${LONG_FIELDS}::text[] AS data FROM profile
    WHERE kind = ${profileKindOf(kind)} AND id = ANY(${[...ids]})`;
  const shown = new Map(rows.map((row) => [row.id, shownOf(row)]));
  for (const [id, corrected] of await correctedRecords(db, profileKindOf(kind), ids, city)) {
    shown.set(id, shownOf({ kind: corrected.kind, data: corrected.record }));
  }
  return shown;
}

/** By id, those of these shared records that the city corrected. */
export async function correctedRecords(
  db: Prisma | Tx,
  kind: CorrectedRecord['kind'],
  ids: readonly string[],
  city: string,
): Promise<Map<string, CorrectedRecord>> {
  const rows = await db.profile.findMany({
    where: { kind: 'correction', id: { in: ids.map((id) => correctionId(city, kind, id)) } },
    select: { data: true },
  });
  const corrections = rows.map(({ data }) => data as unknown as Correction);
  return new Map(corrections.filter(({ inForce }) => inForce).map((one) => [one.record.id, one]));
}

/** Throws for an unknown id: profiles are never deleted. */
export function shownCandidate(shown: ReadonlyMap<string, ShownCandidate>, id: string): ShownCandidate {
  const found = shown.get(id);
  if (found === undefined) throw new Error(`Candidate ${id} was ranked and has no profile`);
  return found;
}

/** A ranked candidate by its id and its names. */
export function namedCandidate(shown: ReadonlyMap<string, ShownCandidate>, id: string) {
  const { name, nameEn } = shownCandidate(shown, id);
  return { id, name, nameEn };
}

export function namedList<T extends { readonly candidateId: string; readonly rank: number }>(
  list: readonly T[],
  shown: ReadonlyMap<string, ShownCandidate>,
) {
  return list.map(({ candidateId: id, ...scored }) => ({
    candidate: namedCandidate(shown, id),
    ...scored,
  }));
}

export function shownOf({ kind, data }: ProfileRow): ShownCandidate {
  if (kind === 'laboratory') {
    const laboratory = data as experts.Laboratory;
    return { ...experts.laboratoryNames(laboratory), scope: 'domestic', division: laboratory.division };
  }
  if (kind === 'institution') {
    const { name, nameEn, scope, division } = data as experts.Institution;
    return { name, nameEn, scope, division };
  }
  const { name, nameEn, scope, seat, asOf } = data as enterprises.Organisation;
  return { name, nameEn, scope, division: seat?.division, place: seat?.place, asOf };
}
