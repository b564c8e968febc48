import { z } from 'zod';
import { actorRef } from './actors.js';
import { request } from './message.js';
import { id, line, moment, pageInput, pageOf, text } from './values.js';

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
export const listRisks = request(
  'matching.listRisks',
  z.strictObject({ state: z.enum(['inForce', 'lifted']).default('inForce'), ...pageInput }),
  pageOf(risk),
);

/**
 * Enters an organisation, and ranks the city's targets anew. One that stands on the list already is a conflict: lift that entry first.
 */
export const enterRisk = request(
  'matching.enterRisk',
  z.strictObject({ organisationId: id, level: riskLevel, note: line(200), source: line(100) }),
  risk,
);

/** Takes an organisation off the list with a word why, and ranks the city's targets anew. A second time is a conflict. */
export const liftRisk = request('matching.liftRisk', z.strictObject({ id, note: text(1_000) }), risk);
