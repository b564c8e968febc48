import type { enterprises, experts } from '@queqiao/contracts';
import { foldedName } from '@queqiao/reference';
import { passagesOfInstitution, passagesOfLaboratory, passagesOfOrganisation } from './passages.js';
import { type InferredField, monthOf, type Profile, type Representative, type Ticket } from './profile.js';
import type { Vocabulary } from './vocabulary.js';

export function profileOfOrganisation(
  o: enterprises.Organisation,
  kind: 'enterprise' | 'investor',
  vocabulary: Vocabulary,
): Profile {
  return {
    id: o.id,
    kind,
    scope: o.scope,
    city: o.city,
    division: o.seat?.division,
    place: o.seat?.place,
    status: o.status,
    sites: o.sites,
    owner: ownerOf(o),
    representative: representativeOf(o),
    body: bodyOf(o.name),
    sameAs: sorted(o.sameAs),
    name: o.owner && o.name,
    nameEn: o.owner && o.nameEn,
    industries: mainFirst(o.industries),
    sizeBand: o.sizeBand,
    investorKind: o.investorKind,
    sectors: sorted(o.mandate?.sectors),
    stages: sorted(o.mandate?.stages),
    regions: sorted(o.mandate?.regions),
    ticket: ticketOf(o.mandate),
    products: o.products,
    deals: (o.deals ?? []).map((deal) => ({ ...deal, month: monthOf(deal.date) })),
    rounds: (o.rounds ?? []).map(({ date }) => monthOf(date)),
    passages: passagesOfOrganisation(o, vocabulary),
    asOf: o.asOf ? monthOf(o.asOf) : undefined,
    inferred: inferredFields(o),
    sources: o.sources,
  };
}

export function profileOfInstitution(i: experts.Institution, vocabulary: Vocabulary): Profile {
  return {
    id: i.id,
    kind: 'institution',
    scope: i.scope,
    city: i.city,
    division: i.division,
    status: i.status,
    disciplines: i.disciplines,
    products: [],
    deals: [],
    rounds: [],
    passages: passagesOfInstitution(i, vocabulary),
    inferred: inferredFields(i),
    sources: i.sources,
  };
}

/** Laboratories are always domestic. */
export function profileOfLaboratory(e: experts.Laboratory, vocabulary: Vocabulary): Profile {
  return {
    id: e.id,
    kind: 'laboratory',
    scope: 'domestic',
    city: e.city,
    division: e.division,
    industries: mainFirst(e.industries),
    name: e.name,
    nameEn: e.nameEn,
    host: e.institutionId,
    products: e.fields,
    deals: [],
    rounds: [],
    passages: passagesOfLaboratory(e, vocabulary),
    inferred: inferredFields(e),
    sources: e.sources,
  };
}

function ownerOf({ owner }: enterprises.Organisation): Profile['owner'] {
  return owner && { id: owner.id, name: owner.name, share: owner.share };
}

/** A listed company decides for itself; what else belongs to a group does not decide on new sites. */
function representativeOf(o: enterprises.Organisation): Representative | undefined {
  const { kind, owner, stockCode, vintageOf } = o;
  if (vintageOf !== undefined) return { id: vintageOf, as: 'vintage' };
  return kind === 'enterprise' && owner && stockCode === undefined
    ? { id: owner.id, as: 'owner', name: owner.name, nameEn: owner.nameEn }
    : undefined;
}

function ticketOf(mandate: enterprises.Organisation['mandate']): Ticket | undefined {
  const { ticketMinWan: minWan, ticketMaxWan: maxWan } = mandate ?? {};
  return minWan === undefined && maxWan === undefined ? undefined : { minWan, maxWan };
}

/** Sorted after the main code, so that equal sets have equal keys. */
function mainFirst(tags: enterprises.Organisation['industries']): readonly string[] {
  const [main, ...others] = new Set(tags.map(({ code }) => code));
  return main === undefined ? [] : [main, ...others.sort()];
}

type Inferences = Pick<enterprises.Organisation, 'inferred' | 'inferredFrom'> & {
  readonly industries?: enterprises.Organisation['industries'];
};

function inferredFields({ inferred = [], inferredFrom = {}, industries = [] }: Inferences): readonly InferredField[] {
  const fields = new Set(inferred);
  if (industries.some((tag) => tag.inferred)) fields.add('industries');
  return [...fields].sort().map((field) => {
    const from = inferredFrom[field];
    return { field, ...(from && { from }) };
  });
}

function sorted<T>(items: readonly T[] | undefined): readonly T[] | undefined {
  return items?.toSorted();
}

/** Names in Chinese are registered once in the country; many a firm elsewhere shares its name. */
function bodyOf(name: string): string | undefined {
  return /\p{Script=Han}/u.test(name) ? foldedName(name) : undefined;
}
