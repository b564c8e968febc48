import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  experts,
  type MessageContext,
  notFound,
  orNotFound,
  type ParsedInputOf,
  type RequestContext,
  refuse,
  refuseForeign,
  visibleCities,
} from '@queqiao/contracts';
import {
  changeRecord,
  createRecord,
  fillColumns,
  importRecords,
  readCursor,
  readImport,
  recordOf,
  toPage,
} from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { asCorrected, namedAsRead } from '@queqiao/records';
import { divisionCodeProblems, divisionPrefix, foldedName } from '@queqiao/reference';
import { Prisma } from '../prisma.js';
import { institutionProblems, institutions } from './institutions.rows.js';

@Injectable()
export class InstitutionsService implements OnApplicationBootstrap {
  constructor(private readonly prisma: Prisma) {}

  /** Records that were stored before names could be searched this way get what searches read. */
  onApplicationBootstrap(): Promise<void> {
    return fillColumns(this.prisma, institutions, 'search');
  }

  @Answers(experts.importInstitutions)
  async import(input: ParsedInputOf<typeof experts.importInstitutions>, context: MessageContext) {
    return runOnce(this.prisma, experts.importInstitutions, input, context, async (tx) => {
      const read = await readImport(tx, institutions, experts.institutionRow, input, institutionProblems, context);
      return importRecords(tx, institutions, read, context);
    });
  }

  @Answers(experts.createInstitution)
  async create(input: ParsedInputOf<typeof experts.createInstitution>, context: MessageContext) {
    refuse(institutionProblems(input));
    return runOnce(this.prisma, experts.createInstitution, input, context, (tx) =>
      createRecord(tx, institutions, input, context),
    );
  }

  @Answers(experts.getInstitution)
  async get({ id }: ParsedInputOf<typeof experts.getInstitution>, context: RequestContext) {
    refuseForeign(context, 'id', id);
    const row = await this.prisma.institution.findFirst({ where: { id, city: { in: visibleCities(context) } } });
    if (row === null) throw notFound('id', id);
    const [read] = await asCorrected(this.prisma, 'institution', [recordOf<experts.Institution>(row)], context.city);
    return orNotFound(read, 'id', id);
  }

  /** Only of the caller's own city; the catalogue is changed by imports. */
  @Answers(experts.updateInstitution)
  async update(change: ParsedInputOf<typeof experts.updateInstitution>, context: MessageContext) {
    return runOnce(this.prisma, experts.updateInstitution, change, context, (tx) =>
      changeRecord(tx, institutions, change, context, institutionProblems),
    );
  }

  @Answers(experts.listInstitutions)
  async list(input: ParsedInputOf<typeof experts.listInstitutions>, context: MessageContext) {
    refuse(divisionCodeProblems('division', input.division));
    const name = input.name === undefined ? undefined : foldedName(input.name);
    const isNamed = await namedAsRead(this.prisma, 'institution', context.city, name);
    const rows = await this.prisma.institution.findMany({
      where: {
        city: { in: visibleCities(context) },
        id: { gt: readCursor(input.cursor) },
        ...isNamed,
        ...(input.division && { division: { startsWith: divisionPrefix(input.division) } }),
      },
      orderBy: { id: 'asc' },
      take: input.limit + 1,
    });
    const records = rows.map((row) => recordOf<experts.Institution>(row));
    return toPage(await asCorrected(this.prisma, 'institution', records, context.city), input.limit, ({ id }) => id);
  }
}
