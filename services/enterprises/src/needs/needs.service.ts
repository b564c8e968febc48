import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AppError,
  chosenIdProblems,
  enterprises,
  idTaken,
  isIndustryId,
  notFound,
  onlyOf,
  orNotFound,
  type ParsedInputOf,
  type RequestContext,
  readRows,
  refOf,
  refuse,
  reportOf,
  visibleCities,
} from '@queqiao/contracts';
import { isSameRow, keepRows, lockIds, momentKey, plainRow, readMomentCursor, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { lastDayProblems } from './need-life.js';
import { needProblems, sideOf } from './need-rules.js';
import { fromRow, noteMove, tellOf, visibleNeeds, withOrganisation } from './needs.rows.js';

const moveLine = enterprises.needMoveLine.strip();

@Injectable()
export class NeedsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(enterprises.registerNeed)
  async register(input: ParsedInputOf<typeof enterprises.registerNeed>, context: RequestContext) {
    refuse([...needProblems(input), ...chosenIdProblems(input.id, context)]);
    return runOnce(this.prisma, enterprises.registerNeed, input, context, async (tx) => {
      const [problem] = await this.problemsInStore(tx, input, context);
      if (problem?.rule === 'unique') throw new AppError('conflict', problem.message, [problem]);
      if (problem !== undefined) refuse([problem]);
      return this.store(tx, input, context);
    });
  }

  /** The same rows again store nothing and are no problem; another need under a taken id is one. */
  @Answers(enterprises.importNeeds)
  async import({ rows }: ParsedInputOf<typeof enterprises.importNeeds>, context: RequestContext) {
    return runOnce(this.prisma, enterprises.importNeeds, rows, context, async (tx) => {
      const { good, problems } = readRows(enterprises.needInput, rows, (row) => needProblems(row));
      for (const { row, value } of good) {
        if (await this.isStored(tx, value, context)) continue;
        const chosen = chosenIdProblems(value.id, context);
        const found = chosen.length > 0 ? chosen : await this.problemsInStore(tx, value, context);
        if (found.length > 0) problems.push({ row, problems: found });
        else keepRows(tx, [{ after: await this.store(tx, value, context) }]);
      }
      return reportOf(rows.length, problems);
    });
  }

  @Answers(enterprises.getNeed)
  async get({ id }: ParsedInputOf<typeof enterprises.getNeed>, context: RequestContext) {
    const where = { AND: [{ id }, visibleNeeds(context)] };
    return fromRow(orNotFound(await this.prisma.need.findFirst({ where, include: withOrganisation }), 'id', id));
  }

  /** Throws `not_found` as {@link get}. */
  @Answers(enterprises.listNeedMoves)
  async moves({ id }: ParsedInputOf<typeof enterprises.listNeedMoves>, context: RequestContext) {
    await this.get({ id }, context);
    const rows = await this.prisma.needMove.findMany({ where: { needId: id }, orderBy: { id: 'desc' } });
    return { items: rows.map(({ id: _, needId: __, city: ___, ...row }) => moveLine.parse(plainRow(row))) };
  }

  /** Newest first. */
  @Answers(enterprises.listNeeds)
  async list(input: ParsedInputOf<typeof enterprises.listNeeds>, context: RequestContext) {
    const last = readMomentCursor(input.cursor);
    const { kind, state = sideOf(context) === 'city' ? 'open' : undefined } = input;
    const rows = await this.prisma.need.findMany({
      where: {
        AND: [visibleNeeds(context), { kind, state: state === 'open' ? { in: [...enterprises.rankedStates] } : state }],
        ...(last && { OR: [{ createdAt: { lt: last.moment } }, { createdAt: last.moment, id: { gt: last.id } }] }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: input.limit + 1,
      include: withOrganisation,
    });
    return toPage(rows, input.limit, ({ createdAt, id }) => momentKey(createdAt, id), fromRow);
  }

  /** An officer's need is published at once, an enterprise's is a draft. */
  private async store(tx: Tx, input: enterprises.NeedInput, context: RequestContext): Promise<enterprises.Need> {
    const { city, actor } = context;
    const onBehalf = sideOf(context) === 'city';
    const now = new Date();
    const by = refOf(actor);
    const published = { ...(actor.kind !== 'system' && { by }), at: now.toISOString() };
    const stamp = { city, version: 1, createdAt: now, createdBy: by, updatedBy: by, since: now };
    const standing = onBehalf ? { state: 'published', onBehalf, published } : { state: 'draft', onBehalf };
    const { expiresOn, id = `need-${randomUUID()}`, ...rest } = input;
    const row = await tx.need.create({
      data: { ...rest, id, ...(expiresOn && { expiresOn: new Date(expiresOn) }), ...stamp, ...standing },
      include: withOrganisation,
    });
    const need = fromRow(row);
    await noteMove(tx, need, { move: 'register' }, context);
    await tellOf(tx, undefined, need, context);
    return need;
  }

  /** Whether the city has this need, in the same words. */
  private async isStored(tx: Tx, { id, ...need }: enterprises.NeedInput, { city }: RequestContext): Promise<boolean> {
    if (id === undefined) return false;
    await lockIds(tx, 'need', [id]);
    const row = await tx.need.findFirst({ where: { id, city }, include: withOrganisation });
    return row !== null && isSameRow({ ...fromRow(row), ...need }, fromRow(row));
  }

  private async problemsInStore(
    tx: Tx,
    { id, organisationId, expiresOn }: enterprises.NeedInput,
    context: RequestContext,
  ) {
    const isOurs = (onlyOf(context) ?? organisationId) === organisationId;
    const organisation = await tx.organisation.findFirst({
      where: { id: organisationId, city: { in: visibleCities(context) } },
    });
    await lockIds(tx, 'need', id === undefined ? [] : [id]);
    const taken = id !== undefined && (isIndustryId(id) || (await tx.need.findUnique({ where: { id } })) !== null);
    return [
      ...(organisation === null || !isOurs ? notFound('organisationId', organisationId).details : []),
      ...(taken ? [idTaken(id)] : []),
      ...lastDayProblems('expiresOn', expiresOn, new Date()),
    ];
  }
}
