import type { Segment } from './catalogue.js';
import { passagesOfExpert, passagesOfInstitution, passagesOfOrganisation } from './passages.js';
import type { Expert, Institution, Organisation, Source } from './shapes.js';
import { monthOf, type Profile, type ProfileSource } from './store/profile.js';

/** What the ranking knows of an enterprise or an investor. */
export function profileOfOrganisation(o: Organisation, kind: 'enterprise' | 'investor', segment: Segment): Profile {
  const inferred = new Set(o.inferred);
  if (o.industries.some((tag) => tag.inferred)) inferred.add('industries');
  return {
    id: o.id,
    kind,
    scope: o.scope,
    city: o.city,
    ...(o.seat?.division && { division: o.seat.division }),
    ...(o.seat?.place && { place: o.seat.place }),
    industries: mainFirst(o.industries.map(({ code }) => code)),
    ...(o.sizeBand && { sizeBand: o.sizeBand }),
    ...(o.investorKind && { investorKind: o.investorKind }),
    ...(o.stockCode && { listed: true as const }),
    ...declared(o.mandate),
    products: o.products,
    deals: (o.deals ?? []).map(({ date, company, sectors, division, place, stage, amountWan }) => ({
      month: monthOf(date),
      ...(company && { company }),
      sectors,
      ...(division && { division }),
      ...(place && { place }),
      ...(stage && { stage }),
      ...(amountWan !== undefined && { amountWan }),
    })),
    rounds: (o.rounds ?? []).map(({ date }) => monthOf(date)),
    passages: passagesOfOrganisation(o, segment),
    ...(o.asOf && { asOf: monthOf(o.asOf) }),
    inferred: [...inferred].sort(),
    sources: o.sources.map(nameAndDate),
  };
}

/** What the ranking knows of a university or an institute. */
export function profileOfInstitution(i: Institution, segment: Segment): Profile {
  return {
    id: i.id,
    kind: 'institution',
    scope: i.scope,
    city: i.city,
    ...(i.division && { division: i.division }),
    disciplines: i.disciplines,
    products: [],
    deals: [],
    rounds: [],
    passages: passagesOfInstitution(i, segment),
    inferred: [...(i.inferred ?? [])].sort(),
    sources: i.sources.map(nameAndDate),
  };
}

/** What the ranking knows of a laboratory or a team. Laboratories stand in the national catalogue: domestic. */
export function profileOfExpert(e: Expert, segment: Segment): Profile {
  const inferred = new Set(e.inferred);
  if (e.industries.some((tag) => tag.inferred)) inferred.add('industries');
  return {
    id: e.id,
    kind: 'expert',
    scope: 'domestic',
    city: e.city,
    ...(e.division && { division: e.division }),
    industries: mainFirst(e.industries.map(({ code }) => code)),
    name: e.name,
    host: e.institutionId,
    products: e.fields,
    deals: [],
    rounds: [],
    passages: passagesOfExpert(e, segment),
    inferred: [...inferred].sort(),
    sources: e.sources.map(nameAndDate),
  };
}

function declared(mandate: Organisation['mandate']): Partial<Profile> {
  if (!mandate) return {};
  const { ticketMinWan: minWan, ticketMaxWan: maxWan } = mandate;
  const bounded = minWan !== undefined || maxWan !== undefined;
  return {
    sectors: [...mandate.sectors].sort(),
    stages: [...mandate.stages].sort(),
    regions: [...mandate.regions].sort(),
    ...(bounded && { ticket: { ...(minWan !== undefined && { minWan }), ...(maxWan !== undefined && { maxWan }) } }),
  };
}

/** Codes in an order that makes equal sets equal: the main one, then the others sorted. */
function mainFirst(codes: readonly string[]): readonly string[] {
  const [main, ...others] = new Set(codes);
  return main === undefined ? [] : [main, ...others.sort()];
}

function nameAndDate({ name, date }: Source): ProfileSource {
  return date ? { name, date } : { name };
}
