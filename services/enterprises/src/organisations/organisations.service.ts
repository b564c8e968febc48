import { Injectable } from '@nestjs/common';
import {
  enterprises,
  type MessageContext,
  notFound,
  type ParsedInputOf,
  readRows,
  refuse,
  visibleCities,
} from '@queqiao/contracts';
import { changeRecord, createRecord, importRecords, readCursor, recordOf, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { divisionPrefix, industriesUnder } from '@queqiao/reference';
import { Prisma } from '../prisma.js';
import { organisationProblems } from './organisation-rules.js';
import { organisations } from './organisations.rows.js';
import { sharesAfter } from './product-shares.js';

@Injectable()
export class OrganisationsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(enterprises.importOrganisations)
  async import({ rows }: ParsedInputOf<typeof enterprises.importOrganisations>, context: MessageContext) {
    return runOnce(this.prisma, enterprises.importOrganisations, rows, context, (tx) =>
      importRecords(tx, organisations, readRows(enterprises.organisationInput, rows, organisationProblems), context),
    );
  }

  @Answers(enterprises.createOrganisation)
  async create(input: ParsedInputOf<typeof enterprises.createOrganisation>, context: MessageContext) {
    refuse(organisationProblems(input));
    return runOnce(this.prisma, enterprises.createOrganisation, input, context, (tx) =>
      createRecord(tx, organisations, input, context),
    );
  }

  @Answers(enterprises.getOrganisation)
  async get({ id }: ParsedInputOf<typeof enterprises.getOrganisation>, context: MessageContext) {
    const row = await this.prisma.organisation.findFirst({ where: { id, city: { in: visibleCities(context) } } });
    if (row === null) throw notFound('id', id);
    return recordOf<enterprises.Organisation>(row);
  }

  /** Only of the caller's own city; the catalogue is changed by imports. */
  @Answers(enterprises.updateOrganisation)
  async update(change: ParsedInputOf<typeof enterprises.updateOrganisation>, context: MessageContext) {
    return runOnce(this.prisma, enterprises.updateOrganisation, change, context, (tx) =>
      changeRecord(tx, organisations, change, context, organisationProblems, sharesAfter),
    );
  }

  @Answers(enterprises.listOrganisations)
  async list(input: ParsedInputOf<typeof enterprises.listOrganisations>, context: MessageContext) {
    const rows = await this.prisma.organisation.findMany({
      where: {
        city: { in: visibleCities(context) },
        id: { gt: readCursor(input.cursor) },
        kind: input.kind,
        scope: input.scope,
        ...(input.name && { name: { contains: input.name, mode: 'insensitive' } }),
        ...(input.division && { division: { startsWith: divisionPrefix(input.division) } }),
        ...(input.industry && { industryCodes: { hasSome: industriesUnder(input.industry) } }),
      },
      orderBy: { id: 'asc' },
      take: input.limit + 1,
    });
    return toPage(rows, input.limit, ({ id }) => id, recordOf<enterprises.Organisation>);
  }
}
