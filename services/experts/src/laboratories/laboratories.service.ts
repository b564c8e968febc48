import { Injectable } from '@nestjs/common';
import {
  experts,
  type FieldProblem,
  type MessageContext,
  type ParsedInputOf,
  readRows,
  visibleCities,
} from '@queqiao/contracts';
import { importRecords, readCursor, recordOf, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { industryCodeProblems } from '@queqiao/reference';
import { Prisma } from '../prisma.js';
import { laboratories } from './laboratories.rows.js';
import { withHosts } from './laboratory-hosts.js';

@Injectable()
export class LaboratoriesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(experts.importLaboratories)
  async import({ rows }: ParsedInputOf<typeof experts.importLaboratories>, context: MessageContext) {
    return runOnce(this.prisma, experts.importLaboratories, rows, context, async (tx) => {
      const read = readRows(experts.laboratoryInput, rows, laboratoryProblems);
      return importRecords(tx, laboratories, await withHosts(tx, read, context), context);
    });
  }

  @Answers(experts.listLaboratories)
  async list(input: ParsedInputOf<typeof experts.listLaboratories>, context: MessageContext) {
    const rows = await this.prisma.laboratory.findMany({
      where: {
        city: { in: visibleCities(context) },
        id: { gt: readCursor(input.cursor) },
        institutionId: input.institutionId,
        AND: (input.name?.split(/\s+/) ?? []).map(isNamed),
      },
      orderBy: { id: 'asc' },
      take: input.limit + 1,
    });
    return toPage(
      rows,
      input.limit,
      ({ id }) => id,
      (row) => withoutWorks(recordOf(row)),
    );
  }
}

function laboratoryProblems(input: experts.LaboratoryInput): FieldProblem[] {
  const codes = input.industries.map(({ code }) => code);
  return industryCodeProblems('industries', codes, '.code');
}

/** The laboratory or its institution has this part in its name. */
function isNamed(part: string) {
  return { OR: [{ name: { contains: part } }, { institution: { name: { contains: part } } }] };
}

function withoutWorks({ works: _, ...laboratory }: experts.Laboratory): experts.Laboratory {
  return laboratory;
}
