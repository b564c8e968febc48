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
  readRows,
  refuse,
  reportOf,
  visibleCities,
} from '@queqiao/contracts';
import { bulkUpsert, changedVersion, firstVersion, lockIds, planImport, readCursor, toPage } from '@queqiao/database';
import { Answers, chunkBySize, publish, runOnce } from '@queqiao/messaging';
import { divisionCodeProblems, divisionPrefix } from '@queqiao/reference';
import { LaboratoriesService } from '../laboratories/laboratories.service.js';
import { Prisma, type Tx } from '../prisma.js';
import { fromRow, institutionTable, toRow } from './institutions.rows.js';

type Institution = experts.Institution;

/** Keeps the universities and institutes of the catalogue and of each city. */
@Injectable()
export class InstitutionsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly laboratories: LaboratoriesService,
  ) {}

  /** Stores the good rows in one transaction and reports the bad ones. Rows that change nothing are left alone. */
  @Answers(experts.importInstitutions)
  async import(
    { rows }: ParsedInputOf<typeof experts.importInstitutions>,
    context: MessageContext,
  ): Promise<ImportReport> {
    return runOnce(this.prisma, experts.importInstitutions, rows, context, async (tx) => {
      const { good, problems } = readRows(experts.institutionInput, rows, institutionProblems);
      const named = good.map(({ row, value }) => ({ row, value: { ...value, id: value.id ?? newId() } }));
      const stored = await this.lock(
        tx,
        named.map(({ value }) => value.id),
      );
      const plan = planImport(named, stored, context);
      await this.store(tx, plan.changed, context);
      return reportOf(rows, [...problems, ...plan.problems]);
    });
  }

  @Answers(experts.createInstitution)
  async create(input: ParsedInputOf<typeof experts.createInstitution>, context: MessageContext): Promise<Institution> {
    refuse(institutionProblems(input));
    return runOnce(this.prisma, experts.createInstitution, input, context, async (tx) => {
      const id = input.id ?? newId();
      const created = firstVersion({ ...input, id }, await this.lock(tx, [id]), context);
      await this.store(tx, [created], context);
      return created;
    });
  }

  @Answers(experts.getInstitution)
  async get({ id }: ParsedInputOf<typeof experts.getInstitution>, context: MessageContext): Promise<Institution> {
    const row = await this.prisma.institution.findFirst({ where: { id, city: { in: visibleCities(context) } } });
    if (row === null) throw notFound('id', id);
    return fromRow(row);
  }

  /** Changes an institution of the caller's own city; the catalogue is changed by imports only. */
  @Answers(experts.updateInstitution)
  async update(change: ParsedInputOf<typeof experts.updateInstitution>, context: MessageContext): Promise<Institution> {
    return runOnce(this.prisma, experts.updateInstitution, change, context, async (tx) => {
      const changed = changedVersion(change, await this.lock(tx, [change.id]), context, institutionProblems);
      await this.store(tx, [changed], context);
      return changed;
    });
  }

  @Answers(experts.listInstitutions)
  async list(
    input: ParsedInputOf<typeof experts.listInstitutions>,
    context: MessageContext,
  ): Promise<OutputOf<typeof experts.listInstitutions>> {
    const after = readCursor(input.cursor);
    const rows = await this.prisma.institution.findMany({
      where: {
        city: { in: visibleCities(context) },
        ...(after === undefined ? {} : { id: { gt: after } }),
        ...(input.name === undefined ? {} : { name: { contains: input.name } }),
        ...(input.division === undefined ? {} : { division: { startsWith: divisionPrefix(input.division) } }),
      },
      orderBy: { id: 'asc' },
      take: input.limit + 1,
    });
    const page = toPage(rows, input.limit, (row) => row.id);
    return { ...page, items: page.items.map(fromRow) };
  }

  private async store(tx: Tx, institutions: readonly Institution[], context: MessageContext): Promise<void> {
    await bulkUpsert(tx, institutionTable, institutions.map(toRow));
    for (const chunk of chunkBySize(institutions)) {
      await publish(tx, experts.institutionsChanged, { institutions: chunk }, context);
    }
    await this.laboratories.followHosts(tx, institutions, context);
  }

  private async lock(tx: Tx, ids: readonly string[]): Promise<Map<string, Institution>> {
    await lockIds(tx, 'institution', ids);
    const rows = await tx.institution.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, fromRow(row)]));
  }
}

function institutionProblems({ division }: Partial<experts.InstitutionInput>): FieldProblem[] {
  return divisionCodeProblems('division', division);
}

function newId(): string {
  return `uni-${randomUUID()}`;
}
