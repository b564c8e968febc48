import { Injectable } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, projects, refOf, staleVersion } from '@queqiao/contracts';
import { keepBefore, lockIds } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { judgeCity, judgedIndustries } from '../chains/chain-judge.js';
import { FIRST_RULES, readCityFacts } from '../chains/city-facts.rows.js';
import type { ChainRules } from '../generated/client.js';
import { chainNodes, fromRow } from '../industries/industries.rows.js';
import { Prisma } from '../prisma.js';

/** By which a city judges its chain nodes. */
@Injectable()
export class ChainRulesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(projects.getChainRules)
  async get(_: ParsedInputOf<typeof projects.getChainRules>, { city }: MessageContext) {
    return inForce(await this.prisma.chainRules.findFirst({ where: { city } }));
  }

  @Answers(projects.previewChainRules)
  preview({ rules }: ParsedInputOf<typeof projects.previewChainRules>, { city }: MessageContext) {
    return this.prisma.$transaction(async (tx) => {
      const industries = await tx.industry.findMany({ where: { cityCode: city }, orderBy: { id: 'asc' } });
      const facts = { ...(await readCityFacts(tx, city)), rules };
      const judged = await judgedIndustries(tx, city, industries, facts);
      const changes = judged.flatMap(({ industry, states }) =>
        chainNodes(industry).flatMap((node): projects.NodeChange[] => {
          const to = states[node.id]?.state ?? 'unknown';
          if (to === node.state) return [];
          const where = { industryId: industry.id, industry: fromRow(industry).name, nodeId: node.id, name: node.name };
          return [{ ...where, from: node.state, to }];
        }),
      );
      return { changes };
    });
  }

  @Answers(projects.setChainRules)
  set(input: ParsedInputOf<typeof projects.setChainRules>, context: MessageContext) {
    const { city } = context;
    return runOnce(this.prisma, projects.setChainRules, input, context, async (tx) => {
      await lockIds(tx, 'chain-rules', [city]);
      const before = inForce(await tx.chainRules.findUnique({ where: { city } }));
      keepBefore(tx, before);
      if (input.version !== undefined && input.version !== before.version) throw staleVersion(before.version);
      const set = { rules: input.rules, version: before.version + 1, setBy: refOf(context.actor), setAt: new Date() };
      const stored = await tx.chainRules.upsert({ where: { city }, create: { city, ...set }, update: set });
      await judgeCity(tx, city, context);
      return inForce(stored);
    });
  }
}

function inForce(row: ChainRules | null) {
  if (row === null) return { rules: FIRST_RULES, version: 0 };
  const { rules, version, setBy, setAt } = row;
  return projects.chainRulesInForce.parse({ rules, version, setBy, setAt: setAt.toISOString() });
}
