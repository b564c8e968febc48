import { z } from 'zod';
import { actorRef } from './actors.js';
import { streamedEvent } from './message.js';
import { operation } from './operation.js';
import { officersOfCity, readersOfCity } from './roles.js';
import { id, line, moment, pageInput, pageOf, text, version } from './values.js';

/** 风险等级: `barred` is not to be approached and leaves every list; `caution` stays, with the warning told and points taken. */
export const riskLevel = z.enum(['barred', 'caution']);

/** 风险名单条目: what a city holds against an organisation. It is never deleted, only lifted. */
export const risk = z.strictObject({
  id,
  organisation: z.strictObject({ id, name: line(200) }),
  level: riskLevel,
  /** What officers are told. */
  note: line(200),
  /** Who says so, such as a court's register or the city's own check. */
  source: line(100),
  enteredBy: actorRef,
  enteredAt: moment,
  liftedBy: actorRef.optional(),
  liftedAt: moment.optional(),
  liftingNote: z.string().optional(),
});
export type Risk = z.output<typeof risk>;

/** The risk list of the caller's city, the newest entry first: those in force, or those lifted. */
export const listRisks = operation({
  name: 'enterprises.listRisks',
  http: 'GET /cities/:city/risks',
  summary: { zh: '风险名单', en: 'Organisations not to be approached, or with caution' },
  input: z.strictObject({ state: z.enum(['inForce', 'lifted']).default('inForce'), ...pageInput }),
  output: pageOf(risk),
  may: readersOfCity,
});

/** Enters an organisation. One that stands on the list already is a conflict: lift that entry first. */
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

/** Takes an organisation off the list with a word why. A second time is a conflict. */
export const liftRisk = operation({
  name: 'enterprises.liftRisk',
  http: 'POST /cities/:city/risks/:id/lifting',
  summary: { zh: '解除风险', en: 'Take an organisation off the list, with a word why' },
  input: z.strictObject({ id, note: text(1_000) }),
  output: risk,
  may: officersOfCity,
  audit: { zh: '解除风险', en: 'Took an organisation off the risk list' },
});

/** An entry was made or lifted: its whole new state. The city's targets are ranked anew. */
export const riskChanged = streamedEvent('events.risk.changed', 'risk.changed', { version, risk });
