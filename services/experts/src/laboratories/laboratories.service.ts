import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  experts,
  type MessageContext,
  onlyOf,
  orNotFound,
  type ParsedInputOf,
  type RequestContext,
  visibleCities,
} from '@queqiao/contracts';
import { fillColumns, importRecords, named, readCursor, readImport, recordOf, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { asCorrected } from '@queqiao/records';
import { foldedName } from '@queqiao/reference';
import { Prisma } from '../prisma.js';
import { laboratories, laboratoryProblems } from './laboratories.rows.js';
import { withHosts } from './laboratory-hosts.js';

@Injectable()
export class LaboratoriesService implements OnApplicationBootstrap {
  constructor(private readonly prisma: Prisma) {}

  /** Records that were stored before names could be searched this way get what searches read. */
  onApplicationBootstrap(): Promise<void> {
    return fillColumns(this.prisma, laboratories, 'search');
  }

  @Answers(experts.importLaboratories)
  async import(input: ParsedInputOf<typeof experts.importLaboratories>, context: MessageContext) {
    return runOnce(this.prisma, experts.importLaboratories, input, context, async (tx) => {
      const read = await readImport(tx, laboratories, experts.laboratoryRow, input, laboratoryProblems, context);
      return importRecords(tx, laboratories, await withHosts(tx, read, context), context);
    });
  }

  @Answers(experts.getLaboratory)
  async get({ id }: ParsedInputOf<typeof experts.getLaboratory>, context: RequestContext) {
    const where = { id, city: { in: visibleCities(context) }, institutionId: onlyOf(context) };
    const row = await this.prisma.laboratory.findFirst({ where });
    const [read] = await this.asRead([recordOf<experts.Laboratory>(orNotFound(row, 'id', id))], context);
    return orNotFound(read, 'id', id);
  }

  @Answers(experts.listLaboratories)
  async list(input: ParsedInputOf<typeof experts.listLaboratories>, context: RequestContext) {
    const owner = onlyOf(context);
    const rows = await this.prisma.laboratory.findMany({
      where: {
        city: { in: visibleCities(context) },
        id: { gt: readCursor(input.cursor) },
        institutionId: input.institutionId,
        AND: [
          ...partsOf(input.name).map(isNamed),
          owner === undefined ? { withdrawn: false } : { institutionId: owner },
        ],
      },
      orderBy: { id: 'asc' },
      take: input.limit + 1,
    });
    const records = await this.asRead(
      rows.map((row) => recordOf<experts.Laboratory>(row)),
      context,
    );
    return toPage(records, input.limit, ({ id }) => id, withoutWorks);
  }

  private asRead(records: readonly experts.Laboratory[], { city }: MessageContext): Promise<experts.Laboratory[]> {
    return asCorrected(this.prisma, 'laboratory', records, city);
  }
}

function partsOf(name: string | undefined): string[] {
  return name === undefined ? [] : foldedName(name).split(' ');
}

/** The laboratory or its institution has this part in its name. */
function isNamed(part: string) {
  return { OR: [named(part), { institution: named(part) }] };
}

function withoutWorks({ works: _, ...laboratory }: experts.Laboratory): experts.Laboratory {
  return laboratory;
}
