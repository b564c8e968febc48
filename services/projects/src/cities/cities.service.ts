import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  conflict,
  type FieldProblem,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  projects,
  readRows,
  refuse,
  staleVersion,
} from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { divisionCodeProblems } from '@queqiao/reference';
import { z } from 'zod';
import { industryIdProblems, industryProblems } from '../industries/industry-rules.js';
import { Prisma, type Tx } from '../prisma.js';
import { CityIndustriesService } from './city-industries.service.js';

/** Cities are identified by code, as other rows by id. */
const cityRow = projects.cityInput.transform((city) => ({ ...city, id: city.code }));

@Injectable()
export class CitiesService {
  constructor(
    private readonly prisma: Prisma,
    private readonly industries: CityIndustriesService,
  ) {}

  @Answers(projects.listCities)
  async list() {
    const rows = await this.prisma.city.findMany({ orderBy: { code: 'asc' } });
    return { items: rows.map((row) => projects.city.parse(row)) };
  }

  @Answers(projects.addCity)
  async add(input: ParsedInputOf<typeof projects.addCity>, context: MessageContext) {
    const { code, name } = input;
    refuse(divisionCodeProblems('code', code));
    return runOnce(this.prisma, projects.addCity, input, context, async (tx) => {
      const { count } = await tx.city.createMany({ data: [{ code, name }], skipDuplicates: true });
      if (count === 0)
        throw conflict('code', 'unique', { zh: `城市 ${code} 已存在`, en: `City ${code} is here already` });
      return { code, name, version: 1 };
    });
  }

  @Answers(projects.updateCity)
  async update(input: ParsedInputOf<typeof projects.updateCity>, context: MessageContext) {
    const { version, patch } = input;
    return runOnce(this.prisma, projects.updateCity, input, context, async (tx) => {
      await tx.$queryRaw`SELECT code FROM city WHERE code = ${context.city} FOR UPDATE`;
      const before = orNotFound(await tx.city.findUnique({ where: { code: context.city } }), 'city', context.city);
      keepBefore(tx, projects.city.parse(before));
      if (version !== undefined && version !== before.version) throw staleVersion(before.version);
      return projects.city.parse(await this.storeCity(tx, context.city, patch.name));
    });
  }

  /** Unchanged cities and industries are left alone. */
  @Answers(projects.importCities)
  async import({ rows }: ParsedInputOf<typeof projects.importCities>, context: MessageContext) {
    return runOnce(this.prisma, projects.importCities, rows, context, async (tx) => {
      const { good, problems } = readRows(cityRow, rows, cityProblems);
      for (const { value } of good) {
        const { code, name, industries } = value;
        await this.storeCity(tx, code, name);
        for (const industry of industries) await this.industries.storeIfChanged(tx, code, industry, context);
      }
      return { stored: good.length, problems };
    });
  }

  private async storeCity(tx: Tx, code: string, name: projects.City['name']) {
    const before = await tx.city.findUnique({ where: { code } });
    if (before === null) return tx.city.create({ data: { code, name } });
    if (isDeepStrictEqual(before.name, name)) return before;
    return tx.city.update({ where: { code }, data: { name, version: { increment: 1 } } });
  }
}

function cityProblems({ code, industries }: z.output<typeof cityRow>): FieldProblem[] {
  return [
    ...divisionCodeProblems('code', code),
    ...industries.flatMap((industry, row) => [
      ...industryIdProblems(industry.id, code, `industries.${row}.id`),
      ...industryProblems(industry, `industries.${row}.`),
    ]),
  ];
}
