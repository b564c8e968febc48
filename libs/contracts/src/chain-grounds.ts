import { z } from 'zod';
import { actorRef } from './actors.js';
import { chainNode, datedSource, givenDatedSource, knownState } from './chains.js';
import { operation } from './operation.js';
import { adminsOfCity, officersOfCity, readersOfCity } from './roles.js';
import { id, industryCode, line, moment, setOf } from './values.js';

const node = { industryId: id, nodeId: id };

/** Takes the place of what was said before. A node where an enterprise is known to stand is not missing, whatever is said. */
export const stateNode = operation({
  name: 'projects.stateNode',
  http: 'PUT /cities/:city/industries/:industryId/chain/nodes/:nodeId/word',
  summary: { zh: '说明环节状态', en: 'Say of a node that it is strong, weak or missing, and where that is from' },
  input: z.strictObject({ ...node, state: knownState, source: givenDatedSource }),
  output: chainNode,
  may: officersOfCity,
  audit: { zh: '说明环节状态', en: 'Stated a chain node' },
});

/** Nothing happens where nothing was said. */
export const withdrawNodeWord = operation({
  name: 'projects.withdrawNodeWord',
  http: 'DELETE /cities/:city/industries/:industryId/chain/nodes/:nodeId/word',
  summary: { zh: '撤回环节说明', en: 'Take back what was said of a node' },
  input: z.strictObject(node),
  output: chainNode,
  may: officersOfCity,
  audit: { zh: '撤回环节说明', en: 'Took back what was said of a chain node' },
});

/**
 * `counts`: whether the enterprise stands at the node in this city, whatever its products say; its seat may be elsewhere, as
 * that of a group with a plant here. `not_found` if it is no domestic enterprise on record.
 */
export const pickMember = operation({
  name: 'projects.pickMember',
  http: 'PUT /cities/:city/industries/:industryId/chain/nodes/:nodeId/members/:organisationId',
  summary: { zh: '指定或排除环节企业', en: 'Put an enterprise at a node, or leave it out, with a word why' },
  input: z.strictObject({ ...node, organisationId: id, counts: z.boolean(), note: line(200) }),
  output: chainNode,
  may: officersOfCity,
  audit: { zh: '指定或排除环节企业', en: 'Put an enterprise at a chain node or left it out' },
});

/** The records decide again; nothing happens where nobody had decided. */
export const unpickMember = operation({
  name: 'projects.unpickMember',
  http: 'DELETE /cities/:city/industries/:industryId/chain/nodes/:nodeId/members/:organisationId',
  summary: { zh: '取消指定环节企业', en: 'Let the records say whether an enterprise stands at a node' },
  input: z.strictObject({ ...node, organisationId: id }),
  output: chainNode,
  may: officersOfCity,
  audit: { zh: '取消指定环节企业', en: 'Let the records decide on an enterprise at a chain node' },
});

/** 完整名录: the records hold every local enterprise of these trades, as of the date of the source. */
export const completeRegistry = z.strictObject({
  id,
  codes: z.array(industryCode),
  source: datedSource,
  markedBy: actorRef,
  markedAt: moment,
});
export type CompleteRegistry = z.output<typeof completeRegistry>;

export const listRegistries = operation({
  name: 'projects.listRegistries',
  http: 'GET /cities/:city/registries',
  summary: { zh: '完整名录', en: 'Trades of which the records hold every local enterprise' },
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(completeRegistry) }),
  may: readersOfCity,
});

/** A node all of whose trades are complete is missing where nobody of them is on record. */
export const markRegistry = operation({
  name: 'projects.markRegistry',
  http: 'POST /cities/:city/registries',
  status: 201,
  summary: { zh: '标记完整名录', en: 'Mark a registry as complete for trades' },
  input: z.strictObject({ codes: setOf(industryCode, 20).min(1), source: givenDatedSource }),
  output: completeRegistry,
  may: adminsOfCity,
  audit: { zh: '标记完整名录', en: 'Marked a registry as complete' },
});

/** Nothing happens where it was withdrawn before. */
export const withdrawRegistry = operation({
  name: 'projects.withdrawRegistry',
  http: 'DELETE /cities/:city/registries/:id',
  summary: { zh: '取消完整名录', en: 'No longer hold a registry for complete' },
  input: z.strictObject({ id }),
  output: z.strictObject({}),
  may: adminsOfCity,
  audit: { zh: '取消完整名录', en: 'Withdrew a complete registry' },
});
