import { isDeepStrictEqual } from 'node:util';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  CATALOGUE,
  type DataOf,
  enterprises,
  type MessageContext,
  notFound,
  type ParsedInputOf,
  projects,
  systemActor,
} from '@queqiao/contracts';
import { Answers, type Delivery, On } from '@queqiao/messaging';
import { divisionPrefix } from '@queqiao/reference';
import { followNames } from '../engagements/engagement-names.rows.js';
import type { LocalEnterprise } from '../generated/client.js';
import { chainNodes, chainOf, changeIndustry, type NodeCoverage } from '../industries/industries.rows.js';
import { Prisma, type Tx } from '../prisma.js';
import { chainStates } from './chain-states.js';
import { copyLocalEnterprises } from './local-enterprises.rows.js';

@Injectable()
export class ChainsService implements OnApplicationBootstrap {
  constructor(private readonly prisma: Prisma) {}

  /** Other rules of matching may have come with a release. */
  async onApplicationBootstrap(): Promise<void> {
    const cities = await this.prisma.city.findMany({ select: { code: true } });
    for (const { code } of cities) {
      const context = { city: code, actor: systemActor('projects'), requestId: 'start' };
      await this.prisma.$transaction((tx) => this.restate(tx, code, context));
    }
  }

  @Answers(projects.getChainMap)
  async get({ industryId }: ParsedInputOf<typeof projects.getChainMap>, context: MessageContext) {
    const row = await this.prisma.industry.findFirst({ where: { id: industryId, cityCode: context.city } });
    if (row === null) throw notFound('industryId', industryId);
    return { industryId, nodes: chainNodes(row), links: chainOf(row).links };
  }

  /** Updates names of engagements, and the chain maps of the cities where changed enterprises sit or which they left. */
  @On(enterprises.organisationsChanged)
  async follow(
    { organisations }: DataOf<typeof enterprises.organisationsChanged>,
    { tx, context }: Delivery<Tx>,
  ): Promise<void> {
    const ids = organisations.map(({ id }) => id);
    const left = await tx.localEnterprise.findMany({ where: { id: { in: ids } }, select: { division: true } });
    await copyLocalEnterprises(tx, organisations);
    await followNames(tx, ['enterprise', 'investor'], organisations);
    const cities = await tx.city.findMany({ select: { code: true } });
    const divisions = [
      ...left.map(({ division }) => division),
      ...organisations.map(({ seat }) => seat?.division ?? ''),
    ];
    for (const { code } of cities) {
      const prefix = divisionPrefix(code);
      if (divisions.some((division) => division.startsWith(prefix))) await this.restate(tx, code, context);
    }
  }

  async states(tx: Tx, city: string, chain: projects.ChainInput | undefined): Promise<Record<string, NodeCoverage>> {
    if (chain === undefined || chain.nodes.length === 0) return {};
    return chainStates(chain.nodes, await enterprisesIn(tx, city));
  }

  private async restate(tx: Tx, city: string, context: MessageContext): Promise<void> {
    await tx.$queryRaw`SELECT id FROM industry WHERE city = ${city} ORDER BY id FOR UPDATE`;
    const industries = await tx.industry.findMany({ where: { cityCode: city } });
    const enterprises = await enterprisesIn(tx, city);
    for (const industry of industries) {
      const states = chainStates(chainOf(industry).nodes, enterprises);
      if (!isDeepStrictEqual(states, industry.states))
        await changeIndustry(tx, industry, { states: states as object }, context);
    }
  }
}

function enterprisesIn(tx: Tx, city: string): Promise<LocalEnterprise[]> {
  return tx.localEnterprise.findMany({
    where: { division: { startsWith: divisionPrefix(city) }, city: { in: [CATALOGUE, city] } },
  });
}
