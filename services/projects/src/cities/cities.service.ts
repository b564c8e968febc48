import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type FieldProblem, type MessageContext, type ParsedInputOf, projects, readRows } from '@queqiao/contracts';
import { Answers, publish, runOnce } from '@queqiao/messaging';
import { divisionCodeProblems } from '@queqiao/reference';
import { z } from 'zod';
import { ChainsService } from '../chains/chains.service.js';
import { toEvent } from '../industries/industries.rows.js';
import { industryProblems } from '../industries/industry-rules.js';
import { Prisma, type Tx } from '../prisma.js';

/** Cities are identified by code, as other rows by id. */
const cityRow = projects.cityInput.transform((city) => ({ ...city, id: city.code }));

@Injectable()
export class CitiesService {
  constructor(
    private readonly prisma: Prisma,
    private readonly chains: ChainsService,
  ) {}

  @Answers(projects.listCities)
  async list() {
    const rows = await this.prisma.city.findMany({ orderBy: { code: 'asc' } });
    return { items: rows.map((row) => projects.city.parse(row)) };
  }

  /** Unchanged cities and industries are left alone. */
  @Answers(projects.importCities)
  async import({ rows }: ParsedInputOf<typeof projects.importCities>, context: MessageContext) {
    return runOnce(this.prisma, projects.importCities, rows, context, async (tx) => {
      const { good, problems } = readRows(cityRow, rows, cityProblems);
      for (const { value } of good) {
        const { code, name, industries } = value;
        await tx.city.upsert({ where: { code }, create: { code, name }, update: { name } });
        for (const industry of industries) await this.storeIndustry(tx, code, industry, context);
      }
      return { stored: good.length, problems };
    });
  }

  private async storeIndustry(
    tx: Tx,
    cityCode: string,
    { id, chain, ...profile }: projects.PriorityIndustryInput,
    context: MessageContext,
  ) {
    const before = await tx.industry.findUnique({ where: { id } });
    if (before && isDeepStrictEqual([before.profile, before.chain ?? undefined], [profile, chain])) return;
    const states = (await this.chains.states(tx, cityCode, chain)) as object;
    const data = {
      cityCode,
      importance: profile.importance,
      profile,
      chain,
      states,
      version: (before?.version ?? 0) + 1,
      updatedAt: new Date(),
    };
    const saved = await tx.industry.upsert({ where: { id }, create: { id, ...data }, update: data });
    await publish(tx, projects.industryChanged, toEvent(saved), context);
  }
}

function cityProblems({ code, industries }: z.output<typeof cityRow>): FieldProblem[] {
  return [
    ...divisionCodeProblems('code', code),
    ...industries.flatMap((industry, row) => industryProblems(industry, `industries.${row}.`)),
  ];
}
