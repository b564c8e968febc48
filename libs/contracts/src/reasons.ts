import { z } from 'zod';
import { dataField, reasonCode, verdict } from './decisions.js';
import { operation } from './operation.js';
import { adminsOfCity, readersOfCity } from './roles.js';
import { bilingual, bilingualLine, setOf, version } from './values.js';

/** Short enough for a button. */
const reasonName = bilingualLine(80);
const verdicts = setOf(verdict, 3).min(1);

/** 评审理由. Once used, it can be disabled but not deleted. */
export const decisionReason = z.strictObject({
  code: reasonCode,
  name: bilingual,
  verdicts,
  needsNote: z.boolean(),
  /** A decision with this reason opens a task to correct the field. */
  dataField: dataField.optional(),
  enabled: z.boolean(),
  shipped: z.boolean(),
  /** 0 as shipped; +1 with each change by the city. */
  version: z.union([z.literal(0), version]),
});
export type DecisionReason = z.output<typeof decisionReason>;

/** In display order; disabled ones only on request. */
export const listReasons = operation({
  name: 'matching.listReasons',
  http: 'GET /cities/:city/reasons',
  summary: { zh: '评审理由', en: 'The reasons that officers of the city may give' },
  input: z.strictObject({ verdict: verdict.optional(), offered: z.enum(['enabled', 'all']).default('enabled') }),
  output: z.strictObject({ items: z.array(decisionReason) }),
  may: readersOfCity,
});

/** `conflict` if the city or the product already has the code. */
export const addReason = operation({
  name: 'matching.addReason',
  http: 'POST /cities/:city/reasons',
  status: 201,
  summary: { zh: '新增理由', en: 'Add a reason to those of the city' },
  input: z.strictObject({
    code: reasonCode,
    name: reasonName,
    verdicts,
    needsNote: z.boolean().default(false),
    dataField: dataField.optional(),
  }),
  output: decisionReason,
  may: adminsOfCity,
  audit: { zh: '新增评审理由', en: 'Added a decision reason' },
});

/** `conflict` if the stored version is not `version`. */
export const changeReason = operation({
  name: 'matching.changeReason',
  http: 'PATCH /cities/:city/reasons/:code',
  summary: { zh: '修改理由', en: 'Rename a reason, or offer it no longer' },
  input: z.strictObject({
    code: reasonCode,
    version: z.union([z.literal(0), version]).optional(),
    patch: decisionReason
      .pick({ verdicts: true, needsNote: true, enabled: true })
      .extend({ name: reasonName })
      .partial(),
  }),
  output: decisionReason,
  may: adminsOfCity,
  audit: { zh: '修改评审理由', en: 'Changed a decision reason' },
});
