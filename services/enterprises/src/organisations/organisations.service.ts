import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  enterprises,
  type ImportedRow,
  type MessageContext,
  notFound,
  orNotFound,
  type ParsedInputOf,
  type ReadRows,
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
import {
  divisionCodeProblems,
  divisionPrefix,
  foldedName,
  industriesUnder,
  industryCodeProblem,
} from '@queqiao/reference';
import { Prisma } from '../prisma.js';
import { namesakes, refuseTakenCode, withoutTakenCodes, withSameNames } from './duplicates.js';
import { organisationProblems, organisationWarnings } from './organisation-rules.js';
import { organisations } from './organisations.rows.js';
import { sharesAfter, sharesAfterRow } from './product-shares.js';

@Injectable()
export class OrganisationsService implements OnApplicationBootstrap {
  constructor(private readonly prisma: Prisma) {}

  /** Records that were stored before names could be searched this way get what searches read. */
  onApplicationBootstrap(): Promise<void> {
    return fillColumns(this.prisma, organisations, 'search');
  }

  @Answers(enterprises.importOrganisations)
  async import(input: ParsedInputOf<typeof enterprises.importOrganisations>, context: MessageContext) {
    return runOnce(this.prisma, enterprises.importOrganisations, input, context, async (tx) => {
      const { organisationRow } = enterprises;
      const read = await readImport(
        tx,
        organisations,
        organisationRow,
        input,
        organisationProblems,
        context,
        sharesAfterRow,
      );
      const report = await importRecords(tx, organisations, await withoutTakenCodes(tx, read, context), context);
      const rows = await withSameNames(tx, report.rows, context);
      return { ...report, rows: withWarnings(rows, read) };
    });
  }

  @Answers(enterprises.createOrganisation)
  async create(input: ParsedInputOf<typeof enterprises.createOrganisation>, context: MessageContext) {
    refuse(organisationProblems(input));
    return runOnce(this.prisma, enterprises.createOrganisation, input, context, async (tx) => {
      await refuseTakenCode(tx, input, context);
      const created = await createRecord(tx, organisations, input, context);
      const sameName = (await namesakes(tx, [created.id], context)).get(created.id);
      const warnings = organisationWarnings(input);
      return { ...created, ...(sameName && { sameName }), ...(warnings.length > 0 && { warnings }) };
    });
  }

  @Answers(enterprises.getOrganisation)
  async get({ id }: ParsedInputOf<typeof enterprises.getOrganisation>, context: RequestContext) {
    refuseForeign(context, 'id', id);
    const row = await this.prisma.organisation.findFirst({ where: { id, city: { in: visibleCities(context) } } });
    if (row === null) throw notFound('id', id);
    const [read] = await asCorrected(
      this.prisma,
      'organisation',
      [recordOf<enterprises.Organisation>(row)],
      context.city,
    );
    const record = orNotFound(read, 'id', id);
    return context.reach === 'own' ? withoutNotes(record) : record;
  }

  /** Only of the caller's own city; the catalogue is changed by imports. */
  @Answers(enterprises.updateOrganisation)
  async update(change: ParsedInputOf<typeof enterprises.updateOrganisation>, context: MessageContext) {
    return runOnce(this.prisma, enterprises.updateOrganisation, change, context, async (tx) => {
      await refuseTakenCode(tx, { id: change.id, creditCode: change.patch.creditCode }, context);
      return changeRecord(tx, organisations, change, context, organisationProblems, sharesAfter);
    });
  }

  @Answers(enterprises.listOrganisations)
  async list(input: ParsedInputOf<typeof enterprises.listOrganisations>, context: MessageContext) {
    refuse([...divisionCodeProblems('division', input.division), ...industryCodeProblem('industry', input.industry)]);
    const name = input.name === undefined ? undefined : foldedName(input.name);
    const isNamed = await namedAsRead(this.prisma, 'organisation', context.city, name);
    const rows = await this.prisma.organisation.findMany({
      where: {
        city: { in: visibleCities(context) },
        id: { gt: readCursor(input.cursor) },
        withdrawn: false,
        kind: input.kind,
        scope: input.scope,
        ...isNamed,
        ...(input.division && { division: { startsWith: divisionPrefix(input.division) } }),
        ...(input.industry && { industryCodes: { hasSome: industriesUnder(input.industry) } }),
      },
      orderBy: { id: 'asc' },
      take: input.limit + 1,
    });
    const records = rows.map((row) => recordOf<enterprises.Organisation>(row));
    return toPage(await asCorrected(this.prisma, 'organisation', records, context.city), input.limit, ({ id }) => id);
  }
}

/** What officers note among themselves is not for the organisation. */
function withoutNotes({ withdrawn, ...record }: enterprises.Organisation): enterprises.Organisation {
  if (withdrawn === undefined) return record;
  const { note: _, ...told } = withdrawn;
  return { ...record, withdrawn: told };
}

function withWarnings(rows: readonly ImportedRow[], { good }: ReadRows<Partial<enterprises.OrganisationInput>>) {
  const found = new Map(good.map(({ row, value }) => [row, organisationWarnings(value)]));
  return rows.map((imported) => {
    const warnings = found.get(imported.row) ?? [];
    return warnings.length > 0 ? { ...imported, warnings } : imported;
  });
}
