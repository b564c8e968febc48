import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  enterprises,
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
import { divisionPrefix, industriesUnder } from '@queqiao/reference';
import { Prisma, type Tx } from '../prisma.js';
import { organisationProblems } from './organisation-rules.js';
import { fromRow, organisationTable, toRow } from './organisations.rows.js';
import { sharesAfter } from './product-shares.js';

type Organisation = enterprises.Organisation;

/** Keeps the organisations of the catalogue and of each city. */
@Injectable()
export class OrganisationsService {
  constructor(private readonly prisma: Prisma) {}

  /** Stores the good rows in one transaction and reports the bad ones. Rows that change nothing are left alone. */
  @Answers(enterprises.importOrganisations)
  async import(
    { rows }: ParsedInputOf<typeof enterprises.importOrganisations>,
    context: MessageContext,
  ): Promise<ImportReport> {
    return runOnce(this.prisma, enterprises.importOrganisations, rows, context, async (tx) => {
      const { good, problems } = readRows(enterprises.organisationInput, rows, organisationProblems);
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

  @Answers(enterprises.createOrganisation)
  async create(
    input: ParsedInputOf<typeof enterprises.createOrganisation>,
    context: MessageContext,
  ): Promise<Organisation> {
    refuse(organisationProblems(input));
    return runOnce(this.prisma, enterprises.createOrganisation, input, context, async (tx) => {
      const id = input.id ?? newId();
      const created = firstVersion({ ...input, id }, await this.lock(tx, [id]), context);
      await this.store(tx, [created], context);
      return created;
    });
  }

  @Answers(enterprises.getOrganisation)
  async get({ id }: ParsedInputOf<typeof enterprises.getOrganisation>, context: MessageContext): Promise<Organisation> {
    const row = await this.prisma.organisation.findFirst({ where: { id, city: { in: visibleCities(context) } } });
    if (row === null) throw notFound('id', id);
    return fromRow(row);
  }

  /** Changes an organisation of the caller's own city; the catalogue is changed by imports only. */
  @Answers(enterprises.updateOrganisation)
  async update(
    change: ParsedInputOf<typeof enterprises.updateOrganisation>,
    context: MessageContext,
  ): Promise<Organisation> {
    return runOnce(this.prisma, enterprises.updateOrganisation, change, context, async (tx) => {
      const stored = await this.lock(tx, [change.id]);
      const patch = { ...change.patch, ...sharesAfter(stored.get(change.id), change.patch) };
      const changed = changedVersion({ ...change, patch }, stored, context, organisationProblems);
      await this.store(tx, [changed], context);
      return changed;
    });
  }

  @Answers(enterprises.listOrganisations)
  async list(
    input: ParsedInputOf<typeof enterprises.listOrganisations>,
    context: MessageContext,
  ): Promise<OutputOf<typeof enterprises.listOrganisations>> {
    const after = readCursor(input.cursor);
    const rows = await this.prisma.organisation.findMany({
      where: {
        city: { in: visibleCities(context) },
        ...(after === undefined ? {} : { id: { gt: after } }),
        ...(input.kind === undefined ? {} : { kind: input.kind }),
        ...(input.scope === undefined ? {} : { scope: input.scope }),
        ...(input.name === undefined ? {} : { name: { contains: input.name, mode: 'insensitive' } }),
        ...(input.division === undefined ? {} : { division: { startsWith: divisionPrefix(input.division) } }),
        ...(input.industry === undefined ? {} : { industryCodes: { hasSome: industriesUnder(input.industry) } }),
      },
      orderBy: { id: 'asc' },
      take: input.limit + 1,
    });
    const page = toPage(rows, input.limit, (row) => row.id);
    return { ...page, items: page.items.map(fromRow) };
  }

  private async store(tx: Tx, organisations: readonly Organisation[], context: MessageContext): Promise<void> {
    await bulkUpsert(tx, organisationTable, organisations.map(toRow));
    for (const chunk of chunkBySize(organisations)) {
      await publish(tx, enterprises.organisationsChanged, { organisations: chunk }, context);
    }
  }

  private async lock(tx: Tx, ids: readonly string[]): Promise<Map<string, Organisation>> {
    await lockIds(tx, 'organisation', ids);
    const rows = await tx.organisation.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, fromRow(row)]));
  }
}

function newId(): string {
  return `org-${randomUUID()}`;
}
