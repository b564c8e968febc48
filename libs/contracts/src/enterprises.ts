import { z } from 'zod';
import { event } from './message.js';
import { operation } from './operation.js';
import { organisationStatus, owner, site } from './organisation-ties.js';
import { patterns } from './patterns.js';
import { withoutPrivateUse } from './private-use.js';
import { provenance } from './provenance.js';
import { everybody, officersOfCity, readersOfCity } from './roles.js';
import {
  bulkRequest,
  type Dates,
  divisionCode,
  formerNames,
  givenDates,
  id,
  industryCode,
  industryTag,
  line,
  moment,
  pageInput,
  pageOf,
  scope,
  stage,
  storedDates,
  unit,
  version,
  wan,
} from './values.js';

export * from './needs.js';
export * from './organisation-ties.js';

/** `place` is free text for seats outside GB/T 2260. */
export const seat = z.strictObject({
  country: z.string().regex(patterns.country.regex),
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
    sectors: z.array(industryCode).max(8),
    place: line(120).optional(),
    division: divisionCode.optional(),
    stage: stage.optional(),
    amountWan: wan.optional(),
  });

/** 投资意向: what an investor looks for. Empty `regions`: it names none. */
export const mandate = z.strictObject({
  sectors: z.array(industryCode).max(60),
  stages: z.array(stage).max(10),
  ticketMinWan: wan.optional(),
  ticketMaxWan: wan.optional(),
  regions: z.array(divisionCode).max(40),
});

const organisationFields = (dates: Dates) => ({
  kind: z.enum(['enterprise', 'investor', 'chamber']),
  scope,
  name: line(200),
  shortName: line(80).optional(),
  nameEn: line(200).optional(),
  formerNames: formerNames(dates).optional(),
  /** 统一社会信用代码, GB 32100-2015; the owning service verifies the check digit. */
  creditCode: z.string().regex(patterns.creditCode.regex).optional(),
  stockCode: line(16).optional(),
  /** Absent: nobody has said that it is gone. */
  status: organisationStatus(dates).optional(),
  seat: seat.optional(),
  /** Besides the seat. */
  sites: z.array(site(dates)).max(40).optional(),
  owner: owner(dates).optional(),
  /** Other records of the same organisation, such as its face as an investor. */
  sameAs: z.array(id).max(5).optional(),
  /** The newest of the funds that are raised in turn under one name (一期、二期): it stands for them all. */
  vintageOf: id.optional(),
  /** The main one first. */
  industries: z.array(industryTag).max(12),
  products: z.array(line(80)).max(24),
  /** Revenue share of each product, in the same order; may be shorter. The sum is at most 1. */
  productShares: z.array(unit).max(24).optional(),
  sizeBand: z.enum(['micro', 'small', 'medium', 'large']).optional(),
  foundedOn: dates.founded.optional(),
  /** Made up for demonstration: may register needs, is never a candidate or part of a chain map. */
  sample: z.literal(true).optional(),
  asOf: dates.past.optional(),
  rounds: z.array(fundingRound(dates)).max(60).optional(),
  investorKind: z.enum(['vc', 'pe', 'government', 'corporate', 'angel', 'accelerator', 'bank', 'other']).optional(),
  mandate: mandate.optional(),
  deals: z.array(deal(dates)).max(2_000).optional(),
  ...provenance(dates),
});
const stored = organisationFields(storedDates);
const given = organisationFields(givenDates);

export const organisationInput = withoutPrivateUse(
  z.strictObject({
    id: id.optional(),
    ...given,
    scope: scope.default('domestic'),
    industries: given.industries.default([]),
    products: given.products.default([]),
  }),
);
export type OrganisationInput = z.output<typeof organisationInput>;

/** 机构. `city` is its tenant, or `*` for the shared catalogue. */
export const organisation = z.strictObject({
  id,
  ...stored,
  city: z.string(),
  version,
  updatedAt: moment,
});
export type Organisation = z.output<typeof organisation>;

export const importOrganisations = operation({
  name: 'enterprises.importOrganisations',
  http: 'POST /cities/:city/organisations/import',
  summary: { zh: '批量导入机构', en: 'Import many; bad rows are reported' },
  ...bulkRequest,
  may: officersOfCity,
  audit: { zh: '批量导入机构', en: 'Imported organisations' },
});

export const createOrganisation = operation({
  name: 'enterprises.createOrganisation',
  http: 'POST /cities/:city/organisations',
  creates: true,
  summary: { zh: '新增机构', en: 'Create an organisation' },
  input: organisationInput,
  output: organisation,
  may: officersOfCity,
  audit: { zh: '新增机构', en: 'Created an organisation' },
});

export const getOrganisation = operation({
  name: 'enterprises.getOrganisation',
  http: 'GET /cities/:city/organisations/:id',
  summary: { zh: '机构', en: 'One organisation' },
  input: z.strictObject({ id }),
  output: organisation,
  may: everybody,
});

const { kind: _, ...changeable } = given;
/** Replaces each named field whole; `conflict` if the stored version is not `version`. */
export const updateOrganisation = operation({
  name: 'enterprises.updateOrganisation',
  http: 'PATCH /cities/:city/organisations/:id',
  summary: { zh: '修改机构', en: 'Change an organisation' },
  input: z.strictObject({ id, version: version.optional(), patch: z.strictObject(changeable).partial() }),
  output: organisation,
  may: { ...officersOfCity, enterprise: 'own', investor: 'own' },
  audit: { zh: '修改机构', en: 'Changed an organisation' },
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
