import { z } from 'zod';
import { actorRef, authors } from './actors.js';
import { foldedCode } from './clean-text.js';
import { event } from './message.js';
import { operation } from './operation.js';
import { organisationStatus, owner, site } from './organisation-ties.js';
import { patchOf } from './patch.js';
import { patterns } from './patterns.js';
import { withoutPrivateUse } from './private-use.js';
import { provenance } from './provenance.js';
import { officersOfCity, organisationsThemselves, readersOfCity } from './roles.js';
import {
  type Dates,
  divisionCode,
  doubts,
  formerNames,
  givenDates,
  id,
  industryCode,
  industryTags,
  line,
  moment,
  pageInput,
  pageOf,
  recordImport,
  scope,
  setOf,
  stage,
  storedDates,
  text,
  unit,
  version,
  wan,
} from './values.js';

export * from './need-desk.js';
export * from './need-details.js';
export * from './need-field-words.js';
export * from './need-kinds.js';
export * from './need-moves.js';
export * from './need-words.js';
export * from './needs.js';
export * from './organisation-ties.js';

/** `place` is free text for seats outside GB/T 2260. */
export const seat = z.strictObject({
  country: z.string().overwrite(foldedCode).regex(patterns.country.regex),
  division: divisionCode.optional(),
  place: line(120).optional(),
});

const fundingRound = ({ past }: Dates) =>
  z.strictObject({ date: past, stage: stage.optional(), amountWan: wan.optional() });

/** `amountWan` is of the whole round. */
const deal = ({ past }: Dates) =>
  z.strictObject({
    date: past,
    company: id.optional(),
    sectors: setOf(industryCode, 8),
    place: line(120).optional(),
    division: divisionCode.optional(),
    stage: stage.optional(),
    amountWan: wan.optional(),
  });

/** 投资意向: what an investor looks for. Empty `regions`: it names none. */
export const mandate = z.strictObject({
  sectors: setOf(industryCode, 60),
  stages: setOf(stage, 10),
  ticketMinWan: wan.optional(),
  ticketMaxWan: wan.optional(),
  regions: setOf(divisionCode, 40),
});

/** Two deals without a named company may be alike and yet be two. */
function dealKey(made: z.output<ReturnType<typeof deal>>): unknown {
  return made.company === undefined ? made : JSON.stringify(made);
}

const organisationFields = (dates: Dates) => ({
  kind: z.enum(['enterprise', 'investor', 'chamber']),
  scope,
  name: line(200),
  shortName: line(80).optional(),
  nameEn: line(200).optional(),
  formerNames: formerNames(dates).optional(),
  /** 统一社会信用代码, GB 32100-2015; the owning service verifies the check digit. */
  creditCode: z.string().overwrite(foldedCode).regex(patterns.creditCode.regex).optional(),
  stockCode: line(16).optional(),
  /** Absent: nobody has said that it is gone. */
  status: organisationStatus(dates).optional(),
  seat: seat.optional(),
  /** Besides the seat. */
  sites: setOf(site(dates), 40).optional(),
  owner: owner(dates).optional(),
  /** Other records of the same organisation, such as its face as an investor. */
  sameAs: setOf(id, 5).optional(),
  /** The newest of the funds that are raised in turn under one name (一期、二期): it stands for them all. */
  vintageOf: id.optional(),
  /** The main one first. */
  industries: industryTags,
  products: z.array(line(80)).max(24),
  /** Revenue share of each product, in the same order; may be shorter. The sum is at most 1. */
  productShares: z.array(unit).max(24).optional(),
  sizeBand: z.enum(['micro', 'small', 'medium', 'large']).optional(),
  foundedOn: dates.founded.optional(),
  /** Made up for demonstration: may register needs, is never a candidate or part of a chain map. */
  sample: z.literal(true).optional(),
  asOf: dates.past.optional(),
  rounds: setOf(fundingRound(dates), 60).optional(),
  investorKind: z.enum(['vc', 'pe', 'government', 'corporate', 'angel', 'accelerator', 'bank', 'other']).optional(),
  mandate: mandate.optional(),
  deals: setOf(deal(dates), 2_000, dealKey).optional(),
  ...provenance(dates),
});
const stored = organisationFields(storedDates);
const given = organisationFields(givenDates);

interface Products {
  readonly products?: string[] | undefined;
  readonly productShares?: number[] | null | undefined;
}

/** A product named twice is one product, with the shares of both. */
function withDistinctProducts<T extends Products>(record: T): T {
  const { products, productShares } = record;
  if (products === undefined) return record;
  const distinct = [...new Set(products)];
  if (distinct.length === products.length || (productShares?.length ?? 0) > products.length) return record;
  if (!productShares) return { ...record, products: distinct };
  const shares: number[] = [];
  productShares.forEach((share, row) => {
    const at = distinct.indexOf(products[row] ?? '');
    shares[at] = (shares[at] ?? 0) + share;
  });
  return { ...record, products: distinct, productShares: shares };
}

const inputFields = {
  id: id.optional(),
  ...given,
  scope: scope.default('domestic'),
  industries: given.industries.default([]),
  products: given.products.default([]),
};

export const organisationInput = withoutPrivateUse(z.strictObject(inputFields).overwrite(withDistinctProducts));
export type OrganisationInput = z.output<typeof organisationInput>;

/** A row of an import; `version` is that of the stored record which it is meant to change. */
export const organisationRow = withoutPrivateUse(
  z.strictObject({ ...inputFields, version: version.optional() }).overwrite(withDistinctProducts),
);

/** Why a record was taken back: there is another of the same organisation, it never was one, or see the note. */
export const withdrawalReason = z.enum(['duplicate', 'mistaken', 'other']);

/** 机构. `city` is its tenant, or `*` for the shared catalogue. */
export const organisation = z.strictObject({
  id,
  ...stored,
  city: z.string(),
  version,
  updatedAt: moment,
  ...authors,
  /** Present once the city took the record back: it is in no list and is ranked no longer, and its history stays. */
  withdrawn: z
    .strictObject({ reason: withdrawalReason, note: z.string().optional(), by: actorRef, at: moment })
    .optional(),
  /** Fields of a shared record that the city reads and ranks as it corrected them. */
  corrected: z.array(z.string()).optional(),
});
export type Organisation = z.output<typeof organisation>;

/** With what somebody should look at. */
export const createdOrganisation = organisation.extend({
  ...doubts,
});

export const importOrganisations = operation({
  name: 'enterprises.importOrganisations',
  http: 'POST /cities/:city/organisations/import',
  summary: { zh: '批量导入机构', en: 'Import many; a row changes only what it names, bad rows are reported' },
  ...recordImport,
  may: officersOfCity,
  audit: { zh: '批量导入机构', en: 'Imported organisations' },
});

export const createOrganisation = operation({
  name: 'enterprises.createOrganisation',
  http: 'POST /cities/:city/organisations',
  creates: true,
  summary: { zh: '新增机构', en: 'Create an organisation' },
  input: organisationInput,
  output: createdOrganisation,
  may: officersOfCity,
  audit: { zh: '新增机构', en: 'Created an organisation' },
});

export const getOrganisation = operation({
  name: 'enterprises.getOrganisation',
  http: 'GET /cities/:city/organisations/:id',
  summary: { zh: '机构', en: 'One organisation' },
  input: z.strictObject({ id }),
  output: organisation,
  may: { ...readersOfCity, enterprise: 'own', investor: 'own' },
});

const { kind: _, ...changeable } = given;
/** Any field but the kind; `null` clears one that an organisation may lack. */
export const organisationPatch = patchOf(changeable).overwrite(withDistinctProducts);
/** Replaces each named field whole, `null` clears it; `conflict` if the stored version is not `version`. */
export const updateOrganisation = operation({
  name: 'enterprises.updateOrganisation',
  http: 'PATCH /cities/:city/organisations/:id',
  summary: { zh: '修改机构', en: 'Change an organisation' },
  input: z.strictObject({
    id,
    version: version.optional(),
    patch: organisationPatch,
  }),
  output: organisation,
  may: officersOfCity,
  audit: { zh: '修改机构', en: 'Changed an organisation' },
});

const { shortName, nameEn, seat: ownSeat, sites, industries, products, productShares, sizeBand, foundedOn } = given;
/** What rankings read of an organisation and it knows best. Names, codes, ties and standing are stated by the city, which checks them. */
const ownFields = { shortName, nameEn, seat: ownSeat, sites, industries, products, productShares, sizeBand, foundedOn };
const { investorKind, mandate: ownMandate } = given;
export const ownOrganisationPatch = patchOf({ ...ownFields, investorKind, mandate: ownMandate }).overwrite(
  withDistinctProducts,
);
export type OwnOrganisationPatch = z.output<typeof ownOrganisationPatch>;

/** The source of what organisations say of themselves. */
export const OWN_STATEMENT = { zh: '机构自行填报', en: 'Stated by the organisation itself' } as const;

/**
 * By somebody who speaks for it; the source is {@link OWN_STATEMENT}. In a shared record it holds for this city, as a
 * correction. `conflict` if the version that the city reads is not `version`.
 */
export const updateOwnOrganisation = operation({
  name: 'enterprises.updateOwnOrganisation',
  http: 'PATCH /cities/:city/organisations/:id/profile',
  summary: { zh: '填报本机构资料', en: 'Say what the own organisation is and makes' },
  input: z.strictObject({ id, version: version.optional(), patch: ownOrganisationPatch }),
  output: organisation,
  may: organisationsThemselves,
  audit: { zh: '填报本机构资料', en: 'Stated what the own organisation is' },
});

/** Only of the city's own; `conflict` if it is withdrawn. A firm that closed down has another `status` instead. */
export const withdrawOrganisation = operation({
  name: 'enterprises.withdrawOrganisation',
  http: 'POST /cities/:city/organisations/:id/withdrawal',
  summary: { zh: '撤回机构记录', en: 'Take a record back, with the reason; it is listed and ranked no longer' },
  input: z.strictObject({ id, reason: withdrawalReason, note: text(1_000).optional() }),
  output: organisation,
  may: officersOfCity,
  audit: { zh: '撤回机构记录', en: 'Took the record of an organisation back' },
});

/** `conflict` if it is not withdrawn, or its credit code has another holder now. */
export const reinstateOrganisation = operation({
  name: 'enterprises.reinstateOrganisation',
  http: 'POST /cities/:city/organisations/:id/reinstatement',
  summary: { zh: '恢复机构记录', en: 'List and rank a withdrawn record again' },
  input: z.strictObject({ id }),
  output: organisation,
  may: officersOfCity,
  audit: { zh: '恢复机构记录', en: 'Reinstated the record of an organisation' },
});

export const listOrganisations = operation({
  name: 'enterprises.listOrganisations',
  http: 'GET /cities/:city/organisations',
  summary: { zh: '机构列表', en: 'Enterprises, investors and chambers' },
  input: z.strictObject({
    kind: stored.kind.optional(),
    scope: scope.optional(),
    name: line(80).optional(),
    industry: industryCode.optional(),
    /** Includes the divisions below it. */
    division: divisionCode.optional(),
    ...pageInput,
  }),
  output: pageOf(organisation),
  may: readersOfCity,
});

export const organisationsChanged = event(
  'events.organisation.changed',
  z.strictObject({ organisations: z.array(organisation).min(1) }),
);
