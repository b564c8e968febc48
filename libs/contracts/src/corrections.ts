import { z } from 'zod';
import { actorRef } from './actors.js';
import { organisation, organisationPatch } from './enterprises.js';
import { event } from './message.js';
import { operation } from './operation.js';
import { officersOfCity, operators, readersOfCity } from './roles.js';
import {
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

/**
 * `offered`: waits for the desk of the platform; `accepted`: the shared record says so now; `declined`: it does not, and
 * the city keeps its own; `withdrawn`: the city took it back.
 */
export const correctionState = z.enum(['offered', 'accepted', 'declined', 'withdrawn']);
export type CorrectionState = z.output<typeof correctionState>;

/** 更正: what a city reads and ranks otherwise than the shared record says. No other city sees it. */
export const correction = z.strictObject({
  id,
  city: cityCode,
  organisation: z.strictObject({ id, name: line(200) }),
  /** Newer values by field; `null` where the record says something that is not so. */
  patch: z.record(z.string(), z.unknown()),
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

/** A further one of the same record adds to what the city corrected before. `conflict` for a record of the city's own. */
export const correctOrganisation = operation({
  name: 'enterprises.correctOrganisation',
  http: 'POST /cities/:city/organisations/:id/correction',
  summary: { zh: '更正共享机构', en: 'Correct a shared organisation for this city, and offer it to the platform' },
  input: z.strictObject({ id, patch: organisationPatch, source: sourceDated(givenDates.past) }),
  output: organisation,
  may: officersOfCity,
  audit: { zh: '更正共享机构', en: 'Corrected a shared organisation' },
});

/** The city reads the shared record again. */
export const withdrawCorrection = operation({
  name: 'enterprises.withdrawCorrection',
  http: 'POST /cities/:city/organisations/:id/correction/withdrawal',
  summary: { zh: '撤回更正', en: 'Take a correction back' },
  input: z.strictObject({ id }),
  output: organisation,
  may: officersOfCity,
  audit: { zh: '撤回更正', en: 'Took a correction back' },
});

const listed = z.strictObject({ state: correctionState.default('offered'), ...pageInput });

export const listCorrectionsOfCity = operation({
  name: 'enterprises.listCorrectionsOfCity',
  http: 'GET /cities/:city/corrections',
  summary: { zh: '本市的更正', en: 'What the city corrected in shared records' },
  input: listed,
  output: pageOf(correction),
  may: readersOfCity,
});

/** Of all cities: the desk of the platform. */
export const listCorrections = operation({
  name: 'enterprises.listCorrections',
  http: 'GET /corrections',
  summary: { zh: '各市提交的更正', en: 'What cities offer to correct in shared records' },
  input: listed,
  output: pageOf(correction),
  may: operators,
});

/** Changes the shared record for every city. `conflict` if it does not wait for an answer. */
export const acceptCorrection = operation({
  name: 'enterprises.acceptCorrection',
  http: 'POST /corrections/:id/acceptance',
  summary: { zh: '采纳更正', en: 'Accept a correction into the shared record' },
  input: z.strictObject({ id, note: text(1_000).optional() }),
  output: correction,
  may: operators,
  audit: { zh: '采纳更正', en: 'Accepted a correction' },
});

/** The city keeps it for itself. `conflict` if it does not wait for an answer. */
export const declineCorrection = operation({
  name: 'enterprises.declineCorrection',
  http: 'POST /corrections/:id/refusal',
  summary: { zh: '不采纳更正', en: 'Leave the shared record as it is, and say why' },
  input: z.strictObject({ id, note: text(1_000) }),
  output: correction,
  may: operators,
  audit: { zh: '不采纳更正', en: 'Declined a correction' },
});

/** The whole record as the city has it; `inForce` is false once the shared record holds again. */
export const organisationCorrected = event(
  'events.organisation.corrected',
  z.strictObject({ city: cityCode, version, organisation, inForce: z.boolean() }),
);
