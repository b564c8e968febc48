import type { enterprises, experts, introductions, Stage } from '@queqiao/contracts';

/** What an introduction needs to know of a side. */
export interface Party {
  readonly kind: introductions.BlindProfile['kind'];
  readonly id: string;
  /** Who answers for it: itself, or the institution of a laboratory. */
  readonly party: string;
  /** Ids of further records of the same body. */
  readonly others: readonly string[];
  readonly name: string;
  readonly nameEn?: string | undefined;
  /** Every name, alias and code by which somebody could tell who it is. */
  readonly identities: readonly string[];
  /** The main one first. */
  readonly industries: readonly string[];
  readonly division?: string | undefined;
  readonly sizeBand?: enterprises.Organisation['sizeBand'];
  readonly stages: readonly Stage[];
  readonly amountWan?: number | undefined;
}

type Names = Pick<enterprises.Organisation, 'id' | 'name'> &
  Partial<Pick<enterprises.Organisation, 'shortName' | 'nameEn' | 'formerNames' | 'creditCode' | 'stockCode'>>;

/** `others` are records of the same body. */
export function organisationParty(organisation: enterprises.Organisation, others: readonly Names[]): Party {
  const { id, kind, name, nameEn, industries, mandate, seat, sizeBand } = organisation;
  const codes = kind === 'investor' ? (mandate?.sectors ?? []) : industries.map(({ code }) => code);
  return {
    kind,
    id,
    party: id,
    others: others.map((other) => other.id),
    name,
    nameEn,
    identities: [organisation, ...others].flatMap(identitiesOf),
    industries: codes,
    division: seat?.division,
    sizeBand,
    stages: mandate?.stages ?? [],
  };
}

export function institutionParty(institution: experts.Institution): Party {
  const { id, name, nameEn, division } = institution;
  const identities = identitiesOf(institution);
  const named = { kind: 'institution', id, party: id, others: [], name, nameEn, identities } as const;
  return { ...named, industries: [], division, stages: [] };
}

export function laboratoryParty(
  laboratory: experts.Laboratory,
  host: experts.Institution,
  names: NamesOfLaboratory,
): Party {
  const { id, institutionId, industries, division } = laboratory;
  return {
    kind: 'laboratory',
    id,
    party: institutionId,
    others: [],
    ...names,
    identities: [...identitiesOf(laboratory), ...identitiesOf(host)],
    industries: industries.map(({ code }) => code),
    division,
    stages: [],
  };
}

type NamesOfLaboratory = Pick<Party, 'name' | 'nameEn'>;

function identitiesOf({ id, name, nameEn, shortName, formerNames = [], creditCode, stockCode }: Names): string[] {
  const given = [id, name, nameEn, shortName, ...formerNames.map((former) => former.name), creditCode, stockCode];
  return given.filter((one) => one !== undefined);
}
