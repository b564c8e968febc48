import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  corrections,
  type DataOf,
  enterprises,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  projects,
  systemActor,
} from '@queqiao/contracts';
import { Answers, type Delivery, On } from '@queqiao/messaging';
import { divisionPrefix } from '@queqiao/reference';
import { followNames } from '../engagements/engagement-names.rows.js';
import { chainMapOf } from '../industries/industries.rows.js';
import { Prisma, type Tx } from '../prisma.js';
import { judgeCity } from './chain-judge.js';
import { copyLocalEnterprises, placesOf } from './local-enterprises.rows.js';

@Injectable()
export class ChainsService implements OnApplicationBootstrap {
  constructor(private readonly prisma: Prisma) {}

  /** Another table of product classes may have come with a release. */
  async onApplicationBootstrap(): Promise<void> {
    const cities = await this.prisma.city.findMany({ select: { code: true } });
    for (const { code } of cities) {
      const context = { city: code, actor: systemActor('projects'), requestId: 'start' };
      await this.prisma.$transaction((tx) => judgeCity(tx, code, context));
    }
  }

  @Answers(projects.getChainMap)
  async get({ industryId }: ParsedInputOf<typeof projects.getChainMap>, context: MessageContext) {
    const row = await this.prisma.industry.findFirst({ where: { id: industryId, cityCode: context.city } });
    return chainMapOf(orNotFound(row, 'industryId', industryId));
  }

  /** Updates names of engagements, and the chain maps of the cities where changed enterprises sit, sat or were put at a node. */
  @On(enterprises.organisationsChanged)
  async follow(
    { organisations }: DataOf<typeof enterprises.organisationsChanged>,
    { tx, context }: Delivery<Tx>,
  ): Promise<void> {
    const ids = organisations.map(({ id }) => id);
    const before = await placesOf(tx, ids);
    await copyLocalEnterprises(tx, organisations);
    await followNames(tx, ['enterprise', 'investor'], organisations);
    const divisions = [...before, ...(await placesOf(tx, ids))];
    const picked = await tx.memberPick.findMany({ where: { organisationId: { in: ids } }, select: { city: true } });
    const cities = await tx.city.findMany({ select: { code: true }, orderBy: { code: 'asc' } });
    for (const { code } of cities) {
      const isHere = divisions.some((division) => division.startsWith(divisionPrefix(code)));
      if (isHere || picked.some(({ city }) => city === code)) await judgeCity(tx, code, context);
    }
  }

  /** The city counts a shared enterprise in its chain maps as it corrected it. */
  @On(corrections.organisationCorrected)
  async followCorrection(
    { city, record, version, inForce }: DataOf<typeof corrections.organisationCorrected>,
    { tx, context }: Delivery<Tx>,
  ): Promise<void> {
    await copyLocalEnterprises(tx, [{ ...record, city, version }], { superseded: !inForce });
    if ((await tx.city.findUnique({ where: { code: city } })) !== null) await judgeCity(tx, city, context);
  }
}
