import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  experts,
  type FieldProblem,
  type ImportReport,
  type MessageContext,
  notFound,
  type OutputOf,
  type ParsedInputOf,
  type RowProblems,
  readRows,
  reportOf,
  visibleCities,
} from '@queqiao/contracts';
import { bulkUpsert, lockIds, nextVersion, planImport, readCursor, toPage, type Versioned } from '@queqiao/database';
import { Answers, chunkBySize, publish, runOnce } from '@queqiao/messaging';
import { industryCodeProblems } from '@queqiao/reference';
import { Prisma, type Tx } from '../prisma.js';
import { fromRow, laboratoryTable, toRow } from './laboratories.rows.js';

/** A row that was read, with its number and its id. */
type Named = { row: number; value: experts.LaboratoryInput & { id: string } };

/** Keeps the laboratories and teams of institutions. */
@Injectable()
export class LaboratoriesService {
  constructor(private readonly prisma: Prisma) {}

  /** Stores the good rows in one transaction and reports the bad ones. Rows that change nothing are left alone. */
  @Answers(experts.importLaboratories)
  async import(
    { rows }: ParsedInputOf<typeof experts.importLaboratories>,
    context: MessageContext,
  ): Promise<ImportReport> {
    return runOnce(this.prisma, experts.importLaboratories, rows, context, async (tx) => {
      const { good, problems } = readRows(experts.laboratoryInput, rows, laboratoryProblems);
      const named = good.map(({ row, value }) => ({ row, value: { ...value, id: value.id ?? newId() } }));
      const hosted = await this.withHosts(tx, named, context);
      const stored = await this.lock(
        tx,
        named.map(({ value }) => value.id),
      );
      const plan = planImport(hosted.good, stored, context);
      await this.store(tx, plan.changed, context);
      return reportOf(rows, [...problems, ...hosted.problems, ...plan.problems]);
    });
  }

  @Answers(experts.listLaboratories)
  async list(
    input: ParsedInputOf<typeof experts.listLaboratories>,
    context: MessageContext,
  ): Promise<OutputOf<typeof experts.listLaboratories>> {
    const after = readCursor(input.cursor);
    const rows = await this.prisma.laboratory.findMany({
      where: {
        city: { in: visibleCities(context) },
        ...(after === undefined ? {} : { id: { gt: after } }),
        ...(input.institutionId === undefined ? {} : { institutionId: input.institutionId }),
        AND: (input.name?.split(/\s+/) ?? []).map(named),
      },
      orderBy: { id: 'asc' },
      take: input.limit + 1,
    });
    const page = toPage(rows, input.limit, (row) => row.id);
    return { ...page, items: page.items.map((row) => withoutWorks(fromRow(row))) };
  }

  /** Brings the laboratories of changed institutions up to date, which carry their host's name and seat. */
  async followHosts(tx: Tx, hosts: readonly experts.Institution[], context: MessageContext): Promise<void> {
    const byId = new Map(hosts.map((host) => [host.id, host]));
    const rows = await tx.laboratory.findMany({ where: { institutionId: { in: [...byId.keys()] } } });
    const changed = rows.map(fromRow).flatMap((laboratory) => {
      const host = byId.get(laboratory.institutionId);
      if (host === undefined || (host.name === laboratory.institutionName && host.division === laboratory.division))
        return [];
      const { city, version: _, updatedAt: __, ...fields } = laboratory;
      const moved = { ...fields, institutionName: host.name, division: host.division };
      return [{ ...nextVersion(moved, laboratory, context), city }];
    });
    await this.store(tx, changed, context);
  }

  /** Adds the host's name and seat to each row; a row whose host is not stored is a problem. */
  private async withHosts(tx: Tx, rows: readonly Named[], context: MessageContext) {
    const ids = rows.map(({ value }) => value.institutionId);
    const found = await tx.institution.findMany({
      where: { id: { in: ids }, city: { in: visibleCities(context) } },
      select: { id: true, name: true, division: true },
    });
    const hosts = new Map(found.map((host) => [host.id, host]));
    const problems: RowProblems[] = [];
    const good = rows.flatMap(({ row, value }) => {
      const host = hosts.get(value.institutionId);
      if (host === undefined) {
        problems.push({ row, problems: [...notFound('institutionId', value.institutionId).details] });
        return [];
      }
      const division = host.division ?? undefined;
      return [{ row, value: { ...value, institutionName: host.name, ...(division && { division }) } }];
    });
    return { good, problems };
  }

  private async store(tx: Tx, changed: readonly experts.Laboratory[], context: MessageContext): Promise<void> {
    await bulkUpsert(tx, laboratoryTable, changed.map(toRow));
    for (const chunk of chunkBySize(changed)) {
      await publish(tx, experts.laboratoriesChanged, { laboratories: chunk }, context);
    }
  }

  private async lock(tx: Tx, ids: readonly string[]): Promise<Map<string, Versioned>> {
    await lockIds(tx, 'laboratory', ids);
    const rows = await tx.laboratory.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, fromRow(row)]));
  }
}

function laboratoryProblems(input: experts.LaboratoryInput): FieldProblem[] {
  const codes = input.industries.map(({ code }) => code);
  return industryCodeProblems('industries', codes, '.code');
}

/** Whoever has a part of a name in its own, or whose institution has. */
function named(part: string) {
  return { OR: [{ name: { contains: part } }, { institution: { name: { contains: part } } }] };
}

function withoutWorks({ works: _, ...laboratory }: experts.Laboratory): experts.Laboratory {
  return laboratory;
}

function newId(): string {
  return `exp-${randomUUID()}`;
}
