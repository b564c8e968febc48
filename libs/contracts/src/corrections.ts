import { z } from 'zod';
import { actorRef } from './actors.js';
import { organisation, organisationPatch } from './enterprises.js';
import { institution, institutionPatch, laboratory, laboratoryPatch } from './experts.js';
import { event } from './message.js';
import { operation } from './operation.js';
import { correctionState } from './record-states.js';
import { officersOfCity, operators, readersOfCity } from './roles.js';
import {
  type Bilingual,
  cityCode,
  givenDates,
  id,
  line,
  moment,
  pageInput,
  pageOf,
  source,
  sourceDated,
  text,
  version,
} from './values.js';

export { type CorrectionState, correctionState } from './record-states.js';

/** The kinds of shared records that a city may correct. */
export const recordKind = z.enum(['organisation', 'institution', 'laboratory']);
export type RecordKind = z.output<typeof recordKind>;

/** 更正: what a city reads and ranks otherwise than the shared record says. No other city sees it. */
export const correction = z.strictObject({
  id,
  city: cityCode,
  record: z.strictObject({ kind: recordKind, id, name: line(420) }),
  /** Newer values by field; `null` where the record says something that is not so. */
  patch: z.record(z.string(), z.unknown()),
  /** What the shared record says now in these fields; it lacks those that are absent. */
  shared: z.record(z.string(), z.unknown()),
  source,
  state: correctionState,
  by: actorRef,
  at: moment,
  answeredBy: actorRef.optional(),
  answeredAt: moment.optional(),
  answer: z.string().optional(),
  version,
});
export type Correction = z.output<typeof correction>;

interface Corrected<R extends z.ZodType, P extends z.ZodType> {
  /** Such as `enterprises.correctOrganisation`: the operations carry the name of the kind. */
  readonly service: 'enterprises' | 'experts';
  readonly kind: string;
  /** As addresses call them. */
  readonly records: string;
  readonly words: Bilingual;
  readonly record: R;
  readonly patch: P;
}

/** A further one of the same record adds to what the city corrected before. `conflict` for a record of the city's own. */
const correcting = <R extends z.ZodType, P extends z.ZodType>(of: Corrected<R, P>) =>
  operation({
    name: `${of.service}.correct${of.kind}`,
    http: `POST /cities/:city/${of.records}/:id/correction`,
    summary: {
      zh: `更正共享${of.words.zh}`,
      en: `Correct a shared ${of.words.en} for this city, and offer it to the platform`,
    },
    input: z.strictObject({ id, patch: of.patch, source: sourceDated(givenDates.past) }),
    output: of.record,
    may: officersOfCity,
    audit: { zh: `更正共享${of.words.zh}`, en: `Corrected a shared ${of.words.en}` },
  });

/** The city reads the shared record again. `not_found` if it has not corrected the record. */
const withdrawing = <R extends z.ZodType>(of: Corrected<R, z.ZodType>) =>
  operation({
    name: `${of.service}.withdraw${of.kind}Correction`,
    http: `POST /cities/:city/${of.records}/:id/correction/withdrawal`,
    summary: { zh: `撤回对${of.words.zh}的更正`, en: `Take the correction of a ${of.words.en} back` },
    input: z.strictObject({ id }),
    output: of.record,
    may: officersOfCity,
    audit: { zh: `撤回对${of.words.zh}的更正`, en: `Took the correction of a ${of.words.en} back` },
  });

const organisations = {
  service: 'enterprises',
  kind: 'Organisation',
  records: 'organisations',
  words: { zh: '机构', en: 'organisation' },
  record: organisation,
  patch: organisationPatch,
} as const;
const institutions = {
  service: 'experts',
  kind: 'Institution',
  records: 'institutions',
  words: { zh: '高校院所', en: 'institution' },
  record: institution,
  patch: institutionPatch,
} as const;
const laboratories = {
  service: 'experts',
  kind: 'Laboratory',
  records: 'laboratories',
  words: { zh: '实验室与团队', en: 'laboratory' },
  record: laboratory,
  patch: laboratoryPatch,
} as const;

export const correctOrganisation = correcting(organisations);
export const withdrawOrganisationCorrection = withdrawing(organisations);
export const correctInstitution = correcting(institutions);
export const withdrawInstitutionCorrection = withdrawing(institutions);
export const correctLaboratory = correcting(laboratories);
export const withdrawLaboratoryCorrection = withdrawing(laboratories);

interface Owner {
  readonly service: 'enterprises' | 'experts';
  readonly kind: string;
  readonly records: string;
  readonly words: Bilingual;
}

const listed = z.strictObject({ state: correctionState.default('offered'), ...pageInput });

const listingOfCity = ({ service, kind, records, words }: Owner) =>
  operation({
    name: `${service}.list${kind}CorrectionsOfCity`,
    http: `GET /cities/:city/corrections/${records}`,
    summary: { zh: `本市对${words.zh}的更正`, en: `What the city corrected in shared records of ${words.en}` },
    input: listed,
    output: pageOf(correction),
    may: readersOfCity,
  });

/** Of all cities: the desk of the platform. */
const listingAll = ({ service, kind, records, words }: Owner) =>
  operation({
    name: `${service}.list${kind}Corrections`,
    http: `GET /corrections/${records}`,
    summary: {
      zh: `各市提交的${words.zh}更正`,
      en: `What cities offer to correct in shared records of ${words.en}`,
    },
    input: listed,
    output: pageOf(correction),
    may: operators,
  });

/** Changes the shared record for every city. `conflict` if it does not wait for an answer. */
const accepting = ({ service, kind, records, words }: Owner) =>
  operation({
    name: `${service}.accept${kind}Correction`,
    http: `POST /corrections/${records}/:id/acceptance`,
    summary: { zh: `采纳对${words.zh}的更正`, en: `Accept a correction into the shared record of ${words.en}` },
    input: z.strictObject({ id, note: text(1_000).optional() }),
    output: correction,
    may: operators,
    audit: { zh: '采纳更正', en: 'Accepted a correction' },
  });

/** The city keeps it for itself. `conflict` if it does not wait for an answer. */
const declining = ({ service, kind, records, words }: Owner) =>
  operation({
    name: `${service}.decline${kind}Correction`,
    http: `POST /corrections/${records}/:id/refusal`,
    summary: {
      zh: `不采纳对${words.zh}的更正`,
      en: `Leave the shared record of ${words.en} as it is, and say why`,
    },
    input: z.strictObject({ id, note: text(1_000) }),
    output: correction,
    may: operators,
    audit: { zh: '不采纳更正', en: 'Declined a correction' },
  });

const ofOrganisations = { ...organisations, words: { zh: '机构', en: 'organisations' } };
const ofInstitutions = { ...institutions, words: { zh: '高校院所与实验室', en: 'institutions and laboratories' } };

export const listOrganisationCorrectionsOfCity = listingOfCity(ofOrganisations);
export const listOrganisationCorrections = listingAll(ofOrganisations);
export const acceptOrganisationCorrection = accepting(ofOrganisations);
export const declineOrganisationCorrection = declining(ofOrganisations);
export const listInstitutionCorrectionsOfCity = listingOfCity(ofInstitutions);
export const listInstitutionCorrections = listingAll(ofInstitutions);
export const acceptInstitutionCorrection = accepting(ofInstitutions);
export const declineInstitutionCorrection = declining(ofInstitutions);

const corrected = <R extends z.ZodType>(name: string, record: R) =>
  event(name, z.strictObject({ city: cityCode, version, record, inForce: z.boolean() }));

/** The whole record as the city has it; `inForce` is false once the shared record holds again. */
export const organisationCorrected = corrected('events.organisation.corrected', organisation);
export const institutionCorrected = corrected('events.institution.corrected', institution);
export const laboratoryCorrected = corrected('events.laboratory.corrected', laboratory);
