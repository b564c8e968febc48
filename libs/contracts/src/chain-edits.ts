import { z } from 'zod';
import { chainLink, chainMap, chainNodeInput, chainVersion, givenChainLeader } from './chains.js';
import { operation } from './operation.js';
import { adminsOfCity } from './roles.js';
import { id } from './values.js';

/** Every edit answers with the map as judged anew; `conflict` if the version of the stored one is not `version`. */
const map = { industryId: id, version: chainVersion.optional() };

/** Takes the place of the node with this id, if there is one: what is not named is gone. Its links stay. */
export const putChainNode = operation({
  name: 'projects.putChainNode',
  http: 'PUT /cities/:city/industries/:industryId/chain/nodes/:nodeId',
  summary: { zh: '新增或修改环节', en: 'Put a node on a chain map, with its owner if there is one' },
  input: z.strictObject({ ...map, nodeId: id, ...chainNodeInput.omit({ id: true }).shape }),
  output: chainMap,
  may: adminsOfCity,
  audit: { zh: '新增或修改环节', en: 'Put a node on a chain map' },
});

/** With its links, and with what persons said of it and whom they put there. Nothing happens where there is none. */
export const removeChainNode = operation({
  name: 'projects.removeChainNode',
  http: 'DELETE /cities/:city/industries/:industryId/chain/nodes/:nodeId',
  summary: { zh: '删除环节', en: 'Take a node off a chain map, with its links' },
  input: z.strictObject({ ...map, nodeId: id }),
  output: chainMap,
  may: adminsOfCity,
  audit: { zh: '删除环节', en: 'Took a node off a chain map' },
});

/** Nothing happens where the nodes are linked so already. */
export const putChainLink = operation({
  name: 'projects.putChainLink',
  http: 'PUT /cities/:city/industries/:industryId/chain/links',
  summary: { zh: '连接环节', en: 'Link two nodes of a chain map: one supplies the other' },
  input: z.strictObject({ ...map, ...chainLink.shape }),
  output: chainMap,
  may: adminsOfCity,
  audit: { zh: '连接环节', en: 'Linked two chain nodes' },
});

/** Nothing happens where there is none. */
export const removeChainLink = operation({
  name: 'projects.removeChainLink',
  http: 'DELETE /cities/:city/industries/:industryId/chain/links',
  summary: { zh: '取消环节连接', en: 'Take a link off a chain map' },
  input: z.strictObject({ ...map, ...chainLink.shape }),
  output: chainMap,
  may: adminsOfCity,
  audit: { zh: '取消环节连接', en: 'Took a link off a chain map' },
});

/** `null`: nobody leads it any more. */
export const setChainLeader = operation({
  name: 'projects.setChainLeader',
  http: 'PUT /cities/:city/industries/:industryId/chain/leader',
  summary: { zh: '设置链长', en: 'Say who leads the chain of an industry' },
  input: z.strictObject({ ...map, leader: givenChainLeader.nullable() }),
  output: chainMap,
  may: adminsOfCity,
  audit: { zh: '设置链长', en: 'Said who leads a chain' },
});
