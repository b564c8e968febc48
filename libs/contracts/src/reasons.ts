import { z } from 'zod';
import { dataField, reasonCode, verdict } from './decisions.js';
import { operation } from './operation.js';
import { adminsOfCity, readersOfCity } from './roles.js';
import { bilingual, version } from './values.js';

const verdicts = z.array(verdict).min(1).max(3);

/** 评审理由: why officers of a city decide as they do. One that was used is never deleted, only no longer offered. */
export const decisionReason = z.strictObject({
  code: reasonCode,
  name: bilingual,
  /** The verdicts that it may stand with. */
  verdicts,
  /** Whether the officer has to say more in words. */
  needsNote: z.boolean(),
  /** Deciding so opens a task to correct this field of the candidate's record. */
  dataField: dataField.optional(),
  enabled: z.boolean(),
  /** Whether the product ships it. */
  shipped: z.boolean(),
  /** How often the city has changed it. */
  version: z.union([z.literal(0), version]),
});
export type DecisionReason = z.output<typeof decisionReason>;

/** The reasons of the caller's city in the order in which they are offered; disabled ones only when asked for. */
export const listReasons = operation({
  name: 'matching.listReasons',
  http: 'GET /cities/:city/reasons',
  summary: { zh: '评审理由', en: 'The reasons that officers of the city may give' },
  input: z.strictObject({ verdict: verdict.optional(), offered: z.enum(['enabled', 'all']).default('enabled') }),
  output: z.strictObject({ items: z.array(decisionReason) }),
  may: readersOfCity,
});

/** Adds a reason to those of the city. A code that it has, or that the product ships, is a conflict. */
export const addReason = operation({
  name: 'matching.addReason',
  http: 'POST /cities/:city/reasons',
  status: 201,
  summary: { zh: '新增理由', en: 'Add a reason to those of the city' },
  input: z.strictObject({
    code: reasonCode,
    name: bilingual,
    verdicts,
    needsNote: z.boolean().default(false),
    dataField: dataField.optional(),
  }),
  output: decisionReason,
  may: adminsOfCity,
  audit: { zh: '新增评审理由', en: 'Added a decision reason' },
});

/** Renames a reason, changes what it is for, or whether it is offered. `version` is the one the change was made against. */
export const changeReason = operation({
  name: 'matching.changeReason',
  http: 'PATCH /cities/:city/reasons/:code',
  summary: { zh: '修改理由', en: 'Rename a reason, or offer it no longer' },
  input: z.strictObject({
    code: reasonCode,
    version: z.union([z.literal(0), version]).optional(),
    patch: decisionReason.pick({ name: true, verdicts: true, needsNote: true, enabled: true }).partial(),
  }),
  output: decisionReason,
  may: adminsOfCity,
  audit: { zh: '修改评审理由', en: 'Changed a decision reason' },
});
