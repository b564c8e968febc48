import { z } from 'zod';
import { actorRef } from './actors.js';
import { nodeState } from './chains.js';
import { operation, STORES_NOTHING } from './operation.js';
import { adminsOfCity, readersOfCity } from './roles.js';
import { bilingual, id, moment } from './values.js';

/** When the local enterprises at a node make it strong. With fewer, and all known to be smaller, it is weak. */
export const chainRules = z.strictObject({
  /** As many as this, whatever their size. */
  strongFrom: z.int().min(1).max(50),
  /** Or one of this size. */
  sizeable: z.enum(['medium', 'large']),
});
export type ChainRules = z.output<typeof chainRules>;

/** `version` is 0 and nobody is named as long as a city has the rules that it began with. */
export const chainRulesInForce = z.strictObject({
  rules: chainRules,
  version: z.int().nonnegative(),
  setBy: actorRef.optional(),
  setAt: moment.optional(),
});

/** A node that would be in another state. */
export const nodeChange = z.strictObject({
  industryId: id,
  industry: bilingual,
  nodeId: id,
  name: bilingual,
  from: nodeState,
  to: nodeState,
});
export type NodeChange = z.output<typeof nodeChange>;

export const getChainRules = operation({
  name: 'projects.getChainRules',
  http: 'GET /cities/:city/chain-rules',
  summary: { zh: '产业链判定规则', en: 'By which rules nodes are strong or weak' },
  input: z.strictObject({}),
  output: chainRulesInForce,
  may: readersOfCity,
});

export const previewChainRules = operation({
  name: 'projects.previewChainRules',
  http: 'POST /cities/:city/chain-rules/preview',
  summary: { zh: '试算产业链判定规则', en: 'Which nodes other rules would change' },
  input: z.strictObject({ rules: chainRules }),
  output: z.strictObject({ changes: z.array(nodeChange) }),
  may: readersOfCity,
  audit: STORES_NOTHING,
});

/** Every chain map of the city is judged anew; `conflict` if the stored version is not `version`. */
export const setChainRules = operation({
  name: 'projects.setChainRules',
  http: 'PUT /cities/:city/chain-rules',
  summary: { zh: '修改产业链判定规则', en: 'Set the rules by which nodes are strong or weak' },
  input: z.strictObject({ rules: chainRules, version: z.int().nonnegative().optional() }),
  output: chainRulesInForce,
  may: adminsOfCity,
  audit: { zh: '修改产业链判定规则', en: 'Set the rules of chain maps' },
});
