import type { enterprises, experts } from '@queqiao/contracts';
import type { Catalogue } from '@queqiao/scoring';

/** A candidate as a list names it. */
export interface ShownCandidate {
  readonly name: string;
  readonly scope: enterprises.Organisation['scope'];
  readonly division?: string | undefined;
  readonly place?: string | undefined;
  readonly asOf?: string | undefined;
}

/** A stored profile. */
export interface ProfileRow {
  readonly kind: string;
  readonly data: unknown;
}

/** Puts a stored profile into a catalogue, and says how a list names it; undefined for one that is no candidate. */
export function takeProfile(catalogue: Catalogue, { kind, data }: ProfileRow): ShownCandidate | undefined {
  if (kind === 'organisation') return takeOrganisation(catalogue, data as enterprises.Organisation);
  if (kind === 'institution') {
    const institution = data as experts.Institution;
    catalogue.upsertInstitution(institution);
    const { name, scope, division } = institution;
    return { name, scope, division };
  }
  const expert = data as experts.Expert;
  catalogue.upsertExpert(expert);
  return { name: `${expert.institutionName} ${expert.name}`, scope: 'domestic', division: expert.division };
}

function takeOrganisation(catalogue: Catalogue, organisation: enterprises.Organisation): ShownCandidate | undefined {
  const { id, kind, name, scope, seat, asOf, sample } = organisation;
  if (sample === true) {
    // Nobody is to court a company that does not exist; one that turns out to be a sample leaves.
    if (kind !== 'chamber') catalogue.remove(kind, id);
    return undefined;
  }
  catalogue.upsertOrganisation(organisation);
  return { name, scope, division: seat?.division, place: seat?.place, asOf };
}
