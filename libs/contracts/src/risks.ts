import { z } from 'zod';
import { actorRef } from './actors.js';
import { streamedEvent } from './message.js';
import { operation } from './operation.js';
import { officersOfCity, readersOfCity } from './roles.js';
import { id, line, moment, pageInput, pageOf, text, version } from './values.js';

/** 风险等级: `barred` leaves every list; `caution` stays, with a warning and a lower score. */
export const riskLevel = z.enum(['barred', 'caution']);

/** 风险名单条目. It is lifted, never deleted. */
export const risk = z.strictObject({
  id,
  organisation: z.strictObject({ id, name: line(200) }),
  level: riskLevel,
  note: line(200),
  /** Such as a court register or the city's own check. */
  source: line(100),
  enteredBy: actorRef,
  enteredAt: moment,
  liftedBy: actorRef.optional(),
  liftedAt: moment.optional(),
  liftingNote: z.string().optional(),
});
export type Risk = z.output<typeof risk>;

/** Newest first. */
export const listRisks = operation({
  name: 'enterprises.listRisks',
  http: 'GET /cities/:city/risks',
  summary: { zh: '风险名单', en: 'Organisations not to be approached, or with caution' },
  input: z.strictObject({
    state: z.enum(['inForce', 'lifted']).default('inForce'),
    organisationId: id.optional(),
    ...pageInput,
  }),
  output: pageOf(risk),
  may: readersOfCity,
});

/** `conflict` if the organisation is on the list. */
export const enterRisk = operation({
  name: 'enterprises.enterRisk',
  http: 'POST /cities/:city/risks',
  status: 201,
  summary: { zh: '列入风险名单', en: 'Enter an organisation' },
  input: z.strictObject({ organisationId: id, level: riskLevel, note: line(200), source: line(100) }),
  output: risk,
  may: officersOfCity,
  audit: { zh: '列入风险名单', en: 'Entered an organisation in the risk list' },
});

/** `conflict` if the entry was lifted before. */
export const liftRisk = operation({
  name: 'enterprises.liftRisk',
  http: 'POST /cities/:city/risks/:id/lifting',
  summary: { zh: '解除风险', en: 'Take an organisation off the list, with a word why' },
  input: z.strictObject({ id, note: text(1_000) }),
  output: risk,
  may: officersOfCity,
  audit: { zh: '解除风险', en: 'Took an organisation off the risk list' },
});

export const riskChanged = streamedEvent('events.risk.changed', 'risk.changed', { version, risk });
