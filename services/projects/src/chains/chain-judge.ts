import { isDeepStrictEqual } from 'node:util';
import { type MessageContext, notFound, type projects } from '@queqiao/contracts';
import type { Industry } from '../generated/client.js';
import { chainNodes, chainOf, changeIndustry, type NodeCoverage } from '../industries/industries.rows.js';
import type { Tx } from '../prisma.js';
import { type CityEnterprises, chainStates } from './chain-states.js';
import { type CityFacts, readCityFacts } from './city-facts.rows.js';
import { enterprisesIn, enterprisesOf, siteOwnersIn } from './local-enterprises.rows.js';

/** The states of the nodes of an industry that is about to be stored. */
export async function statesOf(
  tx: Tx,
  city: string,
  industryId: string,
  chain: projects.ChainInput | undefined,
): Promise<Record<string, NodeCoverage>> {
  if (chain === undefined || chain.nodes.length === 0) return {};
  const enterprises = await cityEnterprises(tx, city);
  return chainStates({ id: industryId, nodes: chain.nodes }, enterprises, await readCityFacts(tx, city));
}

/** Judges every chain map of a city anew, and stores and tells of the industries whose nodes have changed. */
export async function judgeCity(tx: Tx, city: string, context: MessageContext): Promise<void> {
  await tx.$queryRaw`SELECT id FROM industry WHERE city = ${city} ORDER BY id FOR UPDATE`;
  const industries = await tx.industry.findMany({ where: { cityCode: city } });
  const judged = await judgedIndustries(tx, city, industries, await readCityFacts(tx, city));
  for (const { industry, states } of judged)
    if (!isDeepStrictEqual(states, industry.states)) await changeIndustry(tx, industry, { states }, context);
}

/** What other facts would make of the chain maps of a city. */
export async function judgedIndustries(tx: Tx, city: string, industries: readonly Industry[], facts: CityFacts) {
  const enterprises = await cityEnterprises(tx, city);
  return industries.map((industry) => {
    const { nodes } = chainOf(industry);
    return { industry, states: chainStates({ id: industry.id, nodes }, enterprises, facts) };
  });
}

/** `not_found` unless the city has the industry with the node. */
export async function nodeOf(
  tx: Tx,
  city: string,
  { industryId, nodeId }: { industryId: string; nodeId: string },
): Promise<projects.ChainNode> {
  const industry = await tx.industry.findFirst({ where: { id: industryId, cityCode: city } });
  if (industry === null) throw notFound('industryId', industryId);
  const node = chainNodes(industry).find(({ id }) => id === nodeId);
  if (node === undefined) throw notFound('nodeId', nodeId);
  return node;
}

async function cityEnterprises(tx: Tx, city: string): Promise<CityEnterprises> {
  const local = await enterprisesIn(tx, city);
  const siteOwners = await siteOwnersIn(tx, city);
  const picks = await tx.memberPick.findMany({ where: { city }, select: { organisationId: true } });
  const picked = await enterprisesOf(
    tx,
    city,
    picks.map(({ organisationId }) => organisationId),
  );
  return { local, siteOwners, picked };
}
