import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AppError,
  enterprises,
  idTaken,
  isIndustryId,
  type MessageContext,
  notFound,
  type ParsedInputOf,
  readRows,
  refOf,
  refuse,
  reportOf,
  visibleCities,
} from '@queqiao/contracts';
import { isSameRow, keepRows, lockIds, momentKey, readMomentCursor, toPage } from '@queqiao/database';
import { Answers, publish, runOnce } from '@queqiao/messaging';
import { Prisma as Sql } from '../generated/client.js';
import { Prisma, type Tx } from '../prisma.js';
import { needProblems } from './need-rules.js';
import { fromRow, withOrganisation } from './needs.rows.js';

const { DbNull } = Sql;

@Injectable()
export class NeedsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(enterprises.registerNeed)
  async register(input: ParsedInputOf<typeof enterprises.registerNeed>, context: MessageContext) {
    refuse(needProblems(input));
    return runOnce(this.prisma, enterprises.registerNeed, input, context, async (tx) => {
      const [problem] = await this.problemsInStore(tx, input, context);
      if (problem?.rule === 'unique') throw new AppError('conflict', problem.message, [problem]);
      if (problem !== undefined) refuse([problem]);
      return this.store(tx, input, context);
    });
  }

  /** The same rows again store nothing and are no problem; another need under a taken id is one. */
  @Answers(enterprises.importNeeds)
  async import({ rows }: ParsedInputOf<typeof enterprises.importNeeds>, context: MessageContext) {
    return runOnce(this.prisma, enterprises.importNeeds, rows, context, async (tx) => {
      const { good, problems } = readRows(enterprises.needInput, rows, (row) => needProblems(row));
      for (const { row, value } of good) {
        if (await this.isStored(tx, value, context)) continue;
        const found = await this.problemsInStore(tx, value, context);
        if (found.length > 0) problems.push({ row, problems: found });
        else keepRows(tx, [{ after: await this.store(tx, value, context) }]);
      }
      return reportOf(rows.length, problems);
    });
  }

  @Answers(enterprises.getNeed)
  async get({ id }: ParsedInputOf<typeof enterprises.getNeed>, context: MessageContext) {
    const row = await this.prisma.need.findFirst({ where: { id, city: context.city }, include: withOrganisation });
    if (row === null) throw notFound('id', id);
    return fromRow(row);
  }

  /** Newest first. */
  @Answers(enterprises.listNeeds)
  async list(input: ParsedInputOf<typeof enterprises.listNeeds>, context: MessageContext) {
    const last = readMomentCursor(input.cursor);
    const rows = await this.prisma.need.findMany({
      where: {
        city: context.city,
        kind: input.kind,
        closed: input.state === 'closed' ? { not: DbNull } : { equals: DbNull },
        ...(last && { OR: [{ createdAt: { lt: last.moment } }, { createdAt: last.moment, id: { gt: last.id } }] }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: input.limit + 1,
      include: withOrganisation,
    });
    return toPage(rows, input.limit, ({ createdAt, id }) => momentKey(createdAt, id), fromRow);
  }

  private async store(tx: Tx, input: enterprises.NeedInput, context: MessageContext): Promise<enterprises.Need> {
    const by = refOf(context.actor);
    const stamp = { city: context.city, version: 1, createdBy: by, updatedBy: by };
    const row = await tx.need.create({
      data: { ...input, id: input.id ?? `need-${randomUUID()}`, ...stamp },
      include: withOrganisation,
    });
    const need = fromRow(row);
    await publish(tx, enterprises.needRegistered, { need }, context);
    return need;
  }

  /** Whether the city has this need, in the same words. */
  private async isStored(tx: Tx, { id, ...need }: enterprises.NeedInput, { city }: MessageContext): Promise<boolean> {
    if (id === undefined) return false;
    await lockIds(tx, 'need', [id]);
    const row = await tx.need.findFirst({ where: { id, city }, include: withOrganisation });
    return row !== null && isSameRow({ ...fromRow(row), ...need }, fromRow(row));
  }

  private async problemsInStore(tx: Tx, { id, organisationId }: enterprises.NeedInput, context: MessageContext) {
    const organisation = await tx.organisation.findFirst({
      where: { id: organisationId, city: { in: visibleCities(context) } },
    });
    await lockIds(tx, 'need', id === undefined ? [] : [id]);
    const taken = id !== undefined && (isIndustryId(id) || (await tx.need.findUnique({ where: { id } })) !== null);
    return [
      ...(organisation === null ? notFound('organisationId', organisationId).details : []),
      ...(taken ? [idTaken(id)] : []),
    ];
  }
}
